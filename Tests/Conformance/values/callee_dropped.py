# A callee that nothing else refers to any more while it runs.
from itertools import chain


def make():
    secret = [1, 2, 3]
    n = 0

    def f():
        nonlocal n
        n += 1
        if n == 1:
            print(next(it, "x"))
            y = [[i] for i in range(100)]
            z = [(lambda a=i: a) for i in range(100)]
        if n == 2:
            return "stop"
        return secret

    return f


it = iter(make(), "stop")
print(next(it, "end"))


def make_class():
    secret = ["a", "b"]

    class A:
        def __eq__(self, other):
            del A.__eq__
            y = [[i] for i in range(100)]
            z = [(lambda a=i, b=i, c=i: a) for i in range(100)]
            return secret[0] == "a" and len(A.__name__) == 1

        def __add__(self, other):
            del A.__add__
            y = [[i] for i in range(100)]
            z = [(lambda a=i, b=i, c=i: a) for i in range(100)]
            return secret, A.__name__

    return A


A = make_class()
print(A() == A())
print(A() + A())
n = 0


def make_mapped():
    secret = ["s"]

    def f(x):
        global n
        n += 1
        if n == 1:
            for _ in range(6):
                next(c, None)
            y = [[i] for i in range(100)]
            z = [(lambda a=i, b=i: a) for i in range(100)]
        return secret[0]

    return f


c = chain(map(make_mapped(), [1, 2]), [9])
print(next(c, "end"))


class R:
    def __repr__(self):
        e.args = ()
        global y
        y = [(i, i) for i in range(200)]
        return "R"


e = ValueError(R(), [1], [2])
print(repr(e))
e = ValueError(R(), [1], [2])
print(str(e))
