# A dict keeps the order of first insertion: an update keeps the place, a deletion loses it.
d = {}
for k in [5, 3, 9, 1, 3, 5]:
    d[k] = len(d)
print(d)
d[3] = "new"
print(d)
del d[5]
d[5] = "last"
print(d)
for i in range(100):
    d[i] = i
for i in range(95):
    del d[i]
print(d)
d = {str(i): i for i in range(50)}
for i in range(0, 50, 2):
    d.pop(str(i))
print(list(d)[:8], next(iter(d)), d.popitem())
