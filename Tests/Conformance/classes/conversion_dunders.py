# __int__, __float__, __index__, __round__, __format__, __str__, __repr__, __bool__ and kin.
import math


class N:
    def __init__(self, v):
        self.v = v

    def __int__(self):
        return int(self.v)

    def __float__(self):
        return float(self.v)

    def __index__(self):
        return int(self.v)

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"


n = N(2)
print(int(n), float(n), [10, 20, 30][n], range(5)[n], hex(n), bin(n), "ab" * n, list(range(n)))
print(round(n), round(n, 2), math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n))
print(f"{n}", f"{n:abc}", f"{n!r}", f"{n!s:>6}", "{}".format(n), "{:x}".format(n), format(n), format(n, "q"))
print(n, [n], str(n), repr(n), "%s %r" % (n, n))
print([0, 1, 2, 3][n:], "hello"[:n], chr(N(65)))


class OnlyRepr:
    def __repr__(self):
        return "R"


class OnlyStr:
    def __str__(self):
        return "S"


print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", f"{OnlyRepr()!s}", f"{OnlyStr()}", str(OnlyStr()))
print(repr(OnlyStr())[:26])


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.0

    def __format__(self, s):
        return 3


for f in [repr, str, int, float, lambda b: [1][b], format, lambda b: f"{b}", lambda b: print(b), hex]:
    try:
        print(f(Bad()))
    except TypeError as e:
        print(e)


class F(float):
    pass


class Idx:
    def __index__(self):
        return 3


print(int(Idx()), float(Idx()), math.gcd(Idx(), 6), [0] * Idx(), (1, 2, 3, 4)[Idx()])
