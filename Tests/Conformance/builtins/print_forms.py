# print: sep, end, file, and what it refuses

import sys

print(1, 2, sep="-", end="!\n")
print()
print("a", None, [1], 2.0, sep=" | ")
print(*[1, 2], sep="\n")
print("a", end="")
print("b", sep=None, end=None)
print("x", file=sys.stdout)
print("hidden", file=sys.stderr)
print("a", file=None, flush=True)
sys.stdout.write("written\n")
for work in (
    lambda: print(1, sep=5),
    lambda: print(1, end=5),
    lambda: print(1, foo=2),
    lambda: print("x", file=5),
):
    try:
        work()
    except Exception as error:
        print(type(error).__name__, error)
