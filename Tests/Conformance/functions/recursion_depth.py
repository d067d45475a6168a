# The recursion limit: its text, and that the program goes on after it.
import sys


def down(n):
    return 1 + down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError as e:
    print(e, isinstance(e, RuntimeError))
print(sys.getrecursionlimit(), depth)


class Eq:
    def __eq__(self, other):
        return self == other


try:
    Eq() == Eq()
except RecursionError as e:
    print(e)


class Attr:
    def __getattr__(self, name):
        return self.other


try:
    Attr().x
except RecursionError as e:
    print(e)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(900))
sys.setrecursionlimit(3000)
print(even(2500))
