# search, match, fullmatch and what a match knows.
import re

m = re.search(r"(\w+)@(\w+)\.com", "mail ann@site.com now")
print(m, m.group(), m.group(1), m.group(1, 2), m[2], m.groups(), m.span(), m.start(2), m.end(2))
print(re.match(r"\d+", "12ab"), re.match(r"\d+", "ab12"), re.fullmatch(r"\d+", "12"), re.fullmatch(r"\d+", "12a"))
m = re.match(r"(?P<first>\w+) (?P<last>\w+)?", "Ann ")
print(m.groupdict(), m.group("first"), m["last"], m.groups("none"), m.lastindex, m.lastgroup)
print(m.re.pattern, m.string, m.pos, m.endpos, bool(m), re.search("x", "abc"))
print(re.search(r"b+", "aabbb").span(), re.compile("a").search("banana", 2).start(), re.compile("^a").match("ba", 1))
if (n := re.search(r"\d", "a1")):
    print("found", n.group())
for f in (lambda: m.group(5), lambda: m.group("zz"), lambda: re.search(1, "a"), lambda: re.search("a", 5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
