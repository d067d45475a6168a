# Copies of containers.
import copy

a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(5)
print(a, b, c, b[1] is a[1], c[1] is a[1])
d = {"x": [1]}
print(copy.copy(d)["x"] is d["x"], copy.deepcopy(d) == d, copy.copy({1, 2}), copy.deepcopy((1, [2])))
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.copy("s"), copy.copy(None), copy.deepcopy(3.5))
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop, twin)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
print(copy.copy(len) is len, copy.deepcopy(print) is print, copy.copy(range(3)), copy.deepcopy(frozenset([1])))
