# Recursion: depth of some hundreds works, an endless one is a RecursionError that can be caught.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(10))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))


def perms(xs):
    return [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1 :])] if xs else [[]]


print(perms([1, 2, 3]), len(perms(list("abcd"))))


def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))


print(ack(2, 3))


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError:
    print("caught again")
print(depth(500))
