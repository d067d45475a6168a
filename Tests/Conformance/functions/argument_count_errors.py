# The exact words for too few and too many arguments.
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


def none():
    return 0


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def four(a, b, c, d):
    return a


def optional(a, b=2):
    return a, b


def optional2(a=1, b=2):
    return a, b


attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: none(x=1))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: three())
attempt(lambda: three(1))
attempt(lambda: four())
attempt(lambda: four(1, d=3))
attempt(lambda: two(1, 2, 3))
attempt(lambda: optional())
attempt(lambda: optional(1, 2, 3))
attempt(lambda: optional2(1, 2, 3))
attempt(lambda: optional2(1, a=3))
attempt(lambda: two(1, a=3))
attempt(lambda: two(1, 2, c=3))
attempt(lambda: two(1, 2, c=3, d=4))
attempt(lambda: two(*[1, 2, 3]))
attempt(lambda: two(**{"a": 1}))
attempt(lambda: two(1, **{"a": 1, "b": 2}))


class Box:
    def put(self, item):
        return item

    def __init__(self, size):
        self.size = size

    @classmethod
    def make(cls, n):
        return cls(n)

    @staticmethod
    def plain(n):
        return n


attempt(lambda: Box())
attempt(lambda: Box(1, 2))
attempt(lambda: Box(1).put())
attempt(lambda: Box(1).put(1, 2))
attempt(lambda: Box.put())
attempt(lambda: Box.make())
attempt(lambda: Box.make(1, 2))
attempt(lambda: Box.plain())
attempt(lambda: Box(1).plain(1, 2))
attempt(lambda: Box(1).put(thing=3))


class Empty:
    pass


attempt(lambda: Empty(1))
attempt(lambda: Empty(x=1))
attempt(lambda: (lambda x: x)())
attempt(lambda: (lambda: 1)(2))


def outer():
    def inner(a):
        return a

    return inner


attempt(lambda: outer()())
