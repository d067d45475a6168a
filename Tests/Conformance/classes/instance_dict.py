# __dict__ and vars() are the object's own: changes show on both sides.
class C:
    k = 0

    def __init__(self, **kw):
        self.__dict__.update(kw)


c = C(a=1, b=2)
d = c.__dict__
d["c"] = 3
c.d = 4
print(c.c, d, vars(c) is d, c.__dict__ is d)
del c.a
d.pop("b")
print(hasattr(c, "a"), hasattr(c, "b"), d)
for name, value in vars(c).items():
    print(name, value)
c.k = 5
print(c.k, C.k, d)
d.clear()
print(c.k, vars(c), C.__dict__["k"])


class Bag:
    def __init__(self, mapping):
        for key, value in mapping.items():
            setattr(self, key, Bag(value) if isinstance(value, dict) else value)

    def __repr__(self):
        return f"Bag({self.__dict__})"


print(Bag({"a": 1, "b": {"c": [2]}}), Bag({"x": {"y": {"z": 1}}}).x.y.z)


class Tracked:
    def __setattr__(self, name, value):
        self.__dict__.setdefault("_log", []).append(name)
        self.__dict__[name] = value


t = Tracked()
t.a = 1
t.b = 2
t.a = 3
print(t._log, t.a, t.b)


class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


x, y = Borg(), Borg()
x.value = 9
print(y.value, x is y, Borg.shared)
