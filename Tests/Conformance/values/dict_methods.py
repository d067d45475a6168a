# Methods of dicts, in order

d = {"a": 1, "b": 2}
print(d.pop("a"), d.pop("z", 0), d.get("b"), d.get("q"), d.get("q", 5))
print(d.setdefault("c", []), d.setdefault("b", 9), d.popitem(), d, len(d), "b" in d)
d.update(x=1)
d.update({"y": 2}, z=3)
d.update([("w", 4)])
d |= {"v": 5}
d |= [("u", 6)]
print(d, list(d), d.copy() == d, d.copy() is d)
del d["x"]
d["x"] = 7
print(list(d.items()), list(reversed(d)))
print(d.keys(), d.values(), d.items())
d.clear()
print(d)
