# Subclasses of dict: overridden methods, attributes beside the items, __missing__, repr and equality.
class Config(dict):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.changes = 0

    def __setitem__(self, key, value):
        self.changes += 1
        super().__setitem__(key, value)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


c = Config({"a": 1}, b=2)
c["c"] = 3
print(c, c.changes, c.a, len(c), list(c), c == {"a": 1, "b": 2, "c": 3}, isinstance(c, dict))
try:
    c.zzz
except AttributeError as e:
    print(e)
c.update(d=4)
print(c.changes, c.pop("a"), c.get("q", 0), "b" in c, sorted(c.items()), c.setdefault("e", 5))
del c["b"]
for k, v in c.items():
    print(k, v)
print({**c}, dict(c), c.copy(), type(c.copy()), c | {"z": 0}, type(c), bool(Config()))


class Counter2(dict):
    def __missing__(self, key):
        return 0

    def __repr__(self):
        return f"Counter2({super().__repr__()})"


n = Counter2()
for ch in "hello":
    n[ch] += 1
print(n, n["nope"], n.get("nope"))


class Lower(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


l = Lower(a=1)
print(l["A"], "A" in l, l.get("A"))
try:
    l["B"]
except KeyError as e:
    print("KeyError", e)
