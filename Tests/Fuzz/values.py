"""Literals of each type: the values where implementations differ stand beside ordinary ones."""

INTS = """0 1 -1 2 3 -3 5 7 10 12 100 255 256 -256 1000 True False""".split()
WIDE_INTS = """2**31 -2**31 2**32 2**52 2**53 2**53+1 2**62 2**63-1 2**63 -2**63 -2**63-1 2**64-1 2**64
2**65+1 10**15 10**16 10**17+1 10**18 10**20 -10**20 10**30 -10**40+7 3**50 -7**33 10**100""".split()
FLOATS = """0.0 -0.0 1.0 -1.0 0.5 1.5 2.5 -2.5 0.1 0.2 0.3 2.675 1e15 1e16 1e17 123456789.123456789 1e22 1e23
1e-4 1e-5 1.5e-7 5e-324 2.2250738585072014e-308 1.7976931348623157e308 -1e308 3.141592653589793 2**53+0.0
0.30000000000000004 9007199254740993.0 100.0 1e100 123.456 -99.995 0.045 1/3 2/3 1e21""".split()
ODD_FLOATS = ["float('nan')", "float('inf')", "float('-inf')"]
STRINGS = [
    "", "a", "b", "ab", "abc", "Hello World", "hello", "  pad  ", "a,b,,c", "one two  three", "\n", "a\nb\r\nc",
    "\t", "tab\there", "x=1;y=2", "it's", 'say "hi"', "back\\slash", "\x00", "a\x00b", "\x1f", "\x7f", "\x85",
    "\xa0", "\u2028", "é", "e\u0301", "ñandú", "ß", "STRASSE", "İ", "ı", "ſ", "ǆ", "ﬁ", "Ω", "ς", "ΑΣ", "😀", "a😀b", "👨\u200d👩",
    "日本語", "中", "\u200b", "\ufeff", "\u0300", "²", "½", "٣", "Ⅷ", "123", "-5", " 12 ", "+7", "1_000", "1__0", "0x1F",
    "0b101", "1e5", "1.5", ".5", "5.", "nan", "inf", "-Infinity", "1e400", "%d", "%s", "%", "{}", "{0}", "{", "}}",
    "{x}", "a" * 5, "ab" * 3, "aaa", "Title Case Here", "snake_case", "camelCase", "UPPER", "mIxEd", "0", "007",
    "they're bill's", "\U0001d7d8", "\U00010400", "a.b.c", "/usr/lib", "key: value", "\x1b[0m", "l\u2019été", "नमस्ते",
]
SMALL = """0 1 2 3 4 -1 -2 5 None 10 -10""".split()
SPEC_FILLS = ["", "", "", "", "*", "0", "é", "😀", "<", " ", "{{"]
SPEC_ALIGNS = ["", "", "<", ">", "^", "="]
SPEC_SIGNS = ["", "", "", "+", "-", " "]
SPEC_WIDTHS = ["", "", "1", "5", "8", "12", "20", "0", "05", "012"]
SPEC_GROUPS = ["", "", "", "", ",", "_"]
SPEC_PRECISIONS = ["", "", "", ".0", ".1", ".2", ".3", ".5", ".10", ".17", "."]
SPEC_TYPES = ["", "", "", "d", "f", "g", "e", "s", "x", "X", "b", "o", "c", "n", "%", "E", "F", "G", "r", "q"]


def integer(rng):
    return rng.choice(INTS if rng.random() < 0.7 else WIDE_INTS)


def floating(rng):
    pick = rng.random()
    if pick < 0.12:
        return rng.choice(ODD_FLOATS)
    if pick < 0.8:
        return rng.choice(FLOATS)
    return repr(round(rng.uniform(-1000, 1000), rng.randrange(6)) * 10 ** rng.randrange(-8, 9))


def string(rng):
    text = rng.choice(STRINGS)
    if rng.random() < 0.15:
        text += rng.choice(STRINGS)
    return ascii(text) if rng.random() < 0.3 else repr(text)


def specification(rng):
    """A format specification, rarely an impossible one."""
    text = ""
    align = rng.choice(SPEC_ALIGNS)
    if align:
        text += rng.choice(SPEC_FILLS).replace("{{", "x") + align
    text += rng.choice(SPEC_SIGNS)
    if rng.random() < 0.1:
        text += "z"
    if rng.random() < 0.15:
        text += "#"
    if rng.random() < 0.1:
        text += "0"
    text += rng.choice(SPEC_WIDTHS) + rng.choice(SPEC_GROUPS) + rng.choice(SPEC_PRECISIONS)
    text += rng.choice(SPEC_TYPES)
    if rng.random() < 0.02:
        text += rng.choice("d!x ")
    return text


def percent(rng):
    """One directive of the % operator."""
    flags = "".join(c for c in "-+ #0" if rng.random() < 0.15)
    width = rng.choice(["", "", "3", "8", "*"])
    precision = rng.choice(["", "", ".0", ".2", ".5", ".*", "."])
    return "%" + flags + width + precision + rng.choice("ddsssrrfgexXoucaEGFi%") 


PATTERN_ATOMS = r"""a b [ab] [^a] . \d \w \s \D \W \S \b ^ $ \B \A \Z [a-z]+ \w+ \d+ (a|b) (?:ab)+ (a)? (?P<n>\w) (\w)(\d)?
(?=b) (?!a) (?<=a) (?<!b) [,;]\s* é \. a* a+? b?? a{2} a{1,2} \d{2,} (a*)* | (?i:AB) \1 (?P=n) [\w.]+ \\ \n \t [^,]* x* ()""".split()


def pattern(rng):
    return "".join(rng.choice(PATTERN_ATOMS) for _ in range(rng.randrange(1, 5)))
