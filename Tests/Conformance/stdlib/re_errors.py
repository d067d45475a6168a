# Patterns that are none.
import re

for pattern in ["(", ")", "[a", "*a", "a**", "(?P<n>a", "(?P<1>a)", "(?z)", "\\", r"\q", "a{2,1}", "[z-a]", r"(a)\2", "(?P<a>x)(?P<a>y)",
                "(?<n>a)", r"(?P=zz)", "(?<=a*)b", "a(?i)b", r"\x1", "(?", "(?:a", "x{3}{4}", r"[\q]"]:
    try:
        re.compile(pattern)
        print("fine", pattern)
    except re.error as e:
        print(pattern, "-", e, "-", e.msg, e.pos)
for repl in [r"\2", r"\q", r"\g<n>", r"\g<", "\\"]:
    try:
        print(re.sub("(a)", repl, "a"))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
