# All matches of a pattern.
import re

text = "cat bat rat, hat; 12 monkeys and 3.5 cats"
print(re.findall(r"\b\wat\b", text), re.findall(r"\d+(?:\.\d+)?", text), re.findall(r"(\w)(at)", text))
print(re.findall(r"(z)|b", "abzb"), re.findall("", "ab"), re.findall(r"x*", "axxb"), re.findall(r"(a)|(b)", "ab"))
for m in re.finditer(r"(?P<num>\d+)|(?P<word>[a-z]+)", "ab 12 c"):
    print(m.lastgroup, m.group(), m.span())
print([m.start() for m in re.finditer("a", "banana")], re.findall(r"[A-Z][a-z]*", "HelloWorldFoo"))
print(re.findall(r"^\w+", "one\ntwo", re.M), re.findall("a.b", "a\nb acb", re.S), re.findall("(?i)AB", "abAB"))
print(re.findall(r"\w+", "naïve café 日本語"), re.findall(r"é|ï", "naïve café"), re.search("語", "日本語").span())
print(re.findall(r"(?<=\$)\d+", "$5 and $17"), re.findall(r"\d+(?!\d|%)", "50% 20"), re.findall(r"(?m)^", "a\n"))
