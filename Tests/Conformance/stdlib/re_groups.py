# Groups of all kinds.
import re

print(re.match(r"(a)(b)?(c)", "ac").groups(), re.match(r"((a)(b))", "ab").groups(), re.match(r"(?:a|b)+", "abab").group())
print(re.match(r"(a|b)+", "ab").group(1), re.match(r"(\w)\1", "aab").group(), re.search(r"(?P<q>['\"]).*?(?P=q)", "x 'y' z").group())
print(re.match(r"(a)?(?(1)b|c)", "ab").group(), re.match(r"(a)?(?(1)b|c)", "c").group(), re.match("(?i:a)b", "Ab").group())
print(re.match(r"((a)|(b))*", "ab").groups(), re.match(r"((a)|(b))*", "ab").lastindex, re.match("(a)(b)", "ab").lastindex, re.match("((ab))", "ab").lastindex)
print(re.match("(?>a+)b", "aab").group(), re.match("a++b", "aab").group(), re.match(r"\101", "A").group(), re.match(r"\x41\u0042\t", "AB\t").group())
print(re.match(r"(\d+)-(?P<n>\d+)", "1-2").expand(r"\2:\1:\g<n>"), re.findall(r"(?s:.)", "a\nb"), re.search(r"a$", "a\n"), re.search(r"a\Z", "a\n"))
