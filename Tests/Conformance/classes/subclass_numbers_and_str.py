# Subclasses of int, float, str and tuple: values with extra methods.
class Meters(float):
    def __repr__(self):
        return f"{float(self)}m"

    def feet(self):
        return round(self * 3.28, 2)


m = Meters(2.5)
print(m, m.feet(), m + 1, type(m + 1).__name__, m == 2.5, isinstance(m, float), m > 2, float(m), [m])


class Level(int):
    names = {1: "low", 2: "high"}

    def __new__(cls, value):
        return super().__new__(cls, value)

    def __str__(self):
        return self.names.get(int(self), "?")


l = Level(2)
print(l, repr(l), l + 1, l * 2, [0, 1, 2][l], l == 2, hash(l) == hash(2), {2: "two"}[l], int(l), f"{l}")


class Name(str):
    def shout(self):
        return self.upper() + "!"

    @property
    def initials(self):
        return "".join(w[0] for w in self.split())


n = Name("ada lovelace")
print(n, n.shout(), n.initials, len(n), n[0], n + "!", type(n + "!").__name__, n == "ada lovelace", repr(n))
print({n: 1}["ada lovelace"], n.title(), "ada" in n, f"{n:>15}|", isinstance(n, str), "-".join([n, n]))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, o):
        return Point(self[0] + o[0], self[1] + o[1])


p = Point(1, 2)
print(p, p.x, p + Point(3, 4), type(p + p).__name__, p == (1, 2), len(p), hash(p) == hash((1, 2)))
a, b = p
print(a, b, isinstance(p, tuple))


class S(set):
    def add_all(self, *xs):
        for x in xs:
            self.add(x)
        return self


print(sorted(S().add_all(3, 1)), S([1]) | {2}, 1 in S([1]), len(S([1, 2])))
