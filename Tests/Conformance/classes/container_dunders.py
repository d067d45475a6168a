# The protocol of containers: len, item access with slices, containment, iteration, missing, reversed.
class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        print("get", key, end="; ")
        return self.items[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.items[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.items[key]


s = Seq(1, 2, 3, 4)
print(s[0], s[-1], s[1:3], s[::2])
print(s[1:2, ...] if False else s[slice(None, 2)])
s[0] = 9
s[1:3] = [7]
del s[0]
del s[:1]
print(s.items, len(s), bool(s), bool(Seq()))
print(list(s), 4 in s, 8 in s)
print(list(reversed(s)))
a, = s
print(a)


class Grid:
    def __getitem__(self, key):
        return key


g = Grid()
print(g[1, 2], g[1:2, ::3], g[...], g[()], g[1:2:3], g[:], g["a", 1:])
print(g[*[1, 2], 3])


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i

    def __reversed__(self):
        return iter(range(self.n, 0, -1))

    def __contains__(self, x):
        return x == "magic"


print(list(Count(3)), list(reversed(Count(3))), "magic" in Count(1), 1 in Count(1), sum(Count(4)))
for a, b in zip(Count(2), Count(3)):
    print(a, b)


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = Default(a=1)
print(d["a"], d["b"], d.get("c"), "c" in d, d)


class BadLen:
    def __len__(self):
        return -1


class TextLen:
    def __len__(self):
        return "x"


class BadIter:
    def __iter__(self):
        return 5


class BadBool:
    def __bool__(self):
        return 1


for f in [lambda: len(BadLen()), lambda: len(TextLen()), lambda: list(BadIter()), lambda: bool(BadBool()), lambda: bool(BadLen())]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Bool:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", end=" ")
        return self.v


print("yes" if Bool(True) else "no", not Bool(True), bool(Bool(False) or Bool(True)), [1 for _ in [0] if Bool(False)])
while Bool(False):
    pass
