# Dicts with an order that can be changed.
from collections import OrderedDict

d = OrderedDict([("b", 1), ("a", 2)])
d["c"] = 3
print(d, len(d))
d.move_to_end("b")
print(list(d))
d.move_to_end("c", last=False)
print(list(d.items()))
print(d.popitem(), d.popitem(last=False), d)
print(OrderedDict(), OrderedDict(x=1), OrderedDict({"k": [1]}))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
print({"a": 1} == OrderedDict(a=1), OrderedDict(a=1) != OrderedDict(a=2))
for f in (lambda: d.move_to_end("zz"), lambda: OrderedDict().popitem()):
    try:
        f()
    except KeyError as e:
        print("KeyError", e)
e = d.copy()
e.update(z=1)
print(e, d, type(e).__name__, list(reversed(e)), OrderedDict.fromkeys("ab", 0))
print(isinstance(d, dict), d | {"n": 1}, {"m": 0} | d)
