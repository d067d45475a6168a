# A dict that always holds few keys while thousands come and go.
d = {}
for i in range(1000):
    d[i] = i
    del d[i]
print(d, len(d))
for i in range(1000):
    d[str(i)] = i
    d.pop(str(i))
print(d)
for i in range(1000):
    d[i] = i
    print(d.popitem(), end=" " if i % 100 else "\n") if i % 100 == 0 else d.popitem()
d = {"a": 1, "b": 2}
for i in range(500):
    d[(i, 0)] = i
    del d[(i, 0)]
print(d, (499, 0) in d, "a" in d)
while d:
    print(d.popitem())
s = set()
for i in range(1000):
    s.add(i)
    s.discard(i)
print(s, 999 in s)
