# Several dicts seen as one.
from collections import ChainMap

base = {"a": 1, "b": 2}
local = {"b": 20}
c = ChainMap(local, base)
print(c["a"], c["b"], len(c), sorted(c), "z" in c, c.get("z", 0))
c["new"] = 5
print(local, base, c)
child = c.new_child({"a": 100})
print(child["a"], child.parents["a"], dict(c) == {"a": 1, "b": 20, "new": 5})
try:
    c["zz"]
except KeyError as e:
    print("KeyError", e)
print(list(c.items()), list(c.values()))
