# Values as JSON.
import json

data = {"name": "Ann", "age": 30, "tags": ["a", 1, 2.5, None, True], "nested": {"x": [], "y": {}}, 5: 1e20}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, separators=(",", ":")), json.dumps([1, [2]], indent=1))
print(json.dumps("é\n\"\\\u2028/\x01😀"), json.dumps("é😀", ensure_ascii=False), json.dumps((1, 2)), json.dumps("a\tb"))
print(json.dumps([float("inf"), float("-inf"), float("nan"), 1e-7, -0.0, 10**20, 1.0]))
print(json.dumps({True: 1, None: 2, 1.5: 3, "x": False}), json.dumps({}), json.dumps([]), json.dumps(None), json.dumps("", indent=4))
class P:
    def __init__(self, x):
        self.x = x
print(json.dumps([P(1)], default=lambda o: o.__dict__), json.dumps({"k": {1}}, default=list))
for f in (lambda: json.dumps(P(1)), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps({"a": 1, (1, 2): 2}, skipkeys=True))
