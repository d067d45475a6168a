# Dicts: order of insertion, methods, views, merging.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 3 in d, list(d))
print(d.keys(), d.values(), d.items())
for k in d:
    print(k, end=" ")
for k, v in d.items():
    print(k, v, end="; ")
print()
print(d.pop("a"), d.pop("zz", None), d, d.setdefault("n", []), d.setdefault("b", 5), d)
d.update({"b": 0, "q": 1})
d.update(r=2)
print(d, d.popitem(), d)
del d["b"]
print(d, d.copy() == d, dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict(zip("ab", (1, 2))))
print(
    {**{"a": 1, "b": 2}, "b": 3},
    {"a": 1} | {"b": 2},
    {k: k * k for k in range(4)},
    dict.fromkeys("ab", 0),
)
e = {1: "int", 1.0: "float", True: "bool"}
print(e, {(1, 2): "t", None: 0})
print(
    sorted({"b": 1, "a": 2}),
    max({"b": 1, "a": 2}),
    sum({1: 2, 3: 4}.values()),
    list(reversed({"x": 1, "y": 2})),
)
print(
    {} == dict(),
    {"a": [1]} == {"a": [1]},
    bool({}),
    min({"b": 1, "a": 2}.items()),
    ("a", 2) in {"a": 2}.items(),
)
n = {"x": {"y": {"z": 1}}}
n["x"]["y"]["z"] += 1
print(n)
n.clear()
print(n)
c = {}
for w in "the cat the dog the end".split():
    c[w] = c.get(w, 0) + 1
print(c, sorted(c.items(), key=lambda kv: (-kv[1], kv[0])))
