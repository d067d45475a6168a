# Replacing and splitting.
import re

print(re.sub(r"\d+", "#", "a1b22"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", "b", "aaa", count=2))
print(re.sub(r"(?P<x>\d)", r"<\g<x>>", "a1"), re.sub(r"(\d)", r"\g<1>0", "5"), re.subn("a", "x", "banana"))
print(re.sub(r"\w+", lambda m: m.group().upper(), "ab cd"), re.sub(r"x*", "-", "abxd"), re.sub("", "-", "abc"))
print(re.sub(r"\s+", " ", "  a \n b  ").strip(), re.sub(r"[^a-z]", "", "h-e.l l!o"), re.sub("(a)|b", r"[\1]", "ab"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", " a b "), re.split("x", "axbxc", 1))
print(re.split(r"", "ab"), re.split(r"(a)|b", "xaybz"), re.sub(r"\n", r"\\n", "a\nb"), re.escape("a.b*c d"))
print(re.sub(r"([.!?])", r" \1 ", "Hi. You!"), re.sub(".", ".", "abc"), re.sub(r"\.", "", "1.2.3"))
