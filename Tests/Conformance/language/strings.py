# Strings: indexing, slicing, repetition, search, immutability.
s = "Deep learning"
print(s[0], s[-1], s[0:4], s[5:], s[:4], s[::2], s[::-1], s[-8:-3], s[100:], len(s))
print("ab" + "cd", "ab" * 3, 3 * "-", "a" in "cat", "x" not in "cat")
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase())
print(s.find("e"), s.find("z"), s.rfind("e"), s.index("l"), s.count("e"), s.count("ee"))
print(s.startswith("Deep"), s.endswith("ing"), s.startswith(("x", "D")), s.replace("e", "3"))
print(
    s.replace("e", "E", 1),
    "  pad ".strip() + "|",
    "xxaxx".strip("x"),
    "xxa".lstrip("x"),
    "axx".rstrip("x"),
)
print(
    "a,b,,c".split(","),
    " a  b ".split(),
    "a,b,c".split(",", 1),
    "a b c".rsplit(" ", 1),
    "".split(),
    "".split(","),
)
print(", ".join(["a", "b", "c"]), "-".join("abc"), "".join([]), "l1\nl2\n".splitlines())
print(
    "abc".isalpha(), "123".isdigit(), "a1".isalnum(), "  ".isspace(), "AB".isupper(), "ab".islower()
)
print("7".zfill(3), "-7".zfill(4), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3, "."))
print("key=value=x".partition("="), "key=value=x".rpartition("="), "abc".partition("?"))
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print(list("abc"), sorted("hello"), min("hello"), "hello".index("l"), ord("A"), chr(97))
print([c for c in "a-b" if c.isalpha()], "%" in "100%", "one" "two")
