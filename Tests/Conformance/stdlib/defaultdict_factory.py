# default_factory can be read, changed and be None.
from collections import defaultdict

d = defaultdict(int, a=1)
print(d.default_factory, d)
d.default_factory = str
print(repr(d["x"]))
d.default_factory = None
try:
    d["y"]
except KeyError as e:
    print("KeyError", e, e.args)
print(defaultdict(), defaultdict(None, {1: 2}))
for bad in (lambda: defaultdict(5), lambda: defaultdict([1])):
    try:
        bad()
    except TypeError as e:
        print(e)
c = d.copy()
c["n"] = 9
print(type(c).__name__, "n" in d, d.pop("a"), sorted(d))
print(defaultdict(int, {"a": 1}) | {"b": 2})
class Tree:
    pass
e = defaultdict(lambda: "none")
print(f"{e['q']}", e.setdefault("r", 1), list(e.items()))
