# Compiled patterns and flags.
import re

p = re.compile(r"""
    (\d+)   # whole
    \.      # dot
    (\d*)   # fraction
""", re.VERBOSE)
print(p.match("3.14").groups(), p.groups, p.groupindex, re.compile("a"), re.compile("a", re.I | re.M))
q = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)")
print(dict(q.groupindex), q.findall("2020-01 2021-12"), q.sub(r"\g<m>/\g<y>", "2020-01"), q.split("a2020-01b"))
print(q.pattern, q.fullmatch("2020-01").groupdict(), q.search("x").group() if q.search("x") else None)
print(re.compile("a") == re.compile("a"), re.search("HELLO", "hello", re.IGNORECASE) is not None, p is re.compile(p))
print(re.match(r"a{2,3}", "aaaa").group(), re.match(r"a{2,3}?", "aaaa").group(), re.match("a{,2}", "aaa").group(), re.match("a{x", "a{x").group())
print(re.findall(r"[\w.-]+@[\w.-]+", "x.y@z-w.org, q@r"), re.findall(r"[]a^-]", "a]^-b"), re.findall(r"[\[\]]", "[x]"))
