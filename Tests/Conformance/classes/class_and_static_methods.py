# classmethod and staticmethod: through class and instance, inherited, alternative constructors.
class Date:
    count = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).count += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def valid(text):
        return len(text.split("-")) == 3

    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"

    @classmethod
    def counted(cls):
        return cls.__name__, cls.count


class Day(Date):
    pass


print(Date.parse("2020-1-2"), Day.parse("2021-3-4"), Date.valid("x"), Day(1, 2, 3).valid("1-2-3"))
print(Date.counted(), Day.counted(), Date(1, 1, 1).parse("5-6-7"))
print(Date.count, Day.count, "count" in Day.__dict__)
m = Day.parse
print(m("9-9-9"), m.__self__.__name__, m.__func__.__name__, m.__name__)
print(type(Date.__dict__["parse"]).__name__, type(Date.__dict__["valid"]).__name__)
print(Date.parse == Date.parse, Date.valid is Date.valid)


class Old:
    def f(x):
        return x * 2

    f = staticmethod(f)

    def g(cls):
        return cls.__name__

    g = classmethod(g)
    h = staticmethod(len)


print(Old.f(2), Old().f(3), Old.g(), Old().g(), Old.h([1, 2]))
bound = Date(1, 2, 3).__repr__
print(bound(), bound.__self__.m)


class Shared:
    items = []
    n = 0

    def add(self, x):
        self.items.append(x)
        self.n += 1


a, b = Shared(), Shared()
a.add(1)
b.add(2)
print(a.items, b.items is a.items, a.n, b.n, Shared.n)
