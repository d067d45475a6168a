# What a program may know of its system.
import sys

print(len(sys.argv), sys.maxsize, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major)
print(sys.getrecursionlimit(), sys.platform, sys.byteorder)
n = sys.stdout.write("written\n")
print(n)
sys.stdout.flush()
print("to stderr", file=sys.stderr)
sys.setrecursionlimit(3000)
print(sys.getrecursionlimit())
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(2500))
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code)
try:
    sys.exit("bye")
except SystemExit as e:
    print("exit", e, e.args)
