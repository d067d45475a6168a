# Tuples: packing, single items, immutability, methods, comparison, as keys.
t = 1, "a", 2.5
print(
    t, (1,), (), len(t), t[1], t[-1], t + (4,), (0,) * 3, 1 in t, t.index("a"), (1, 1, 2).count(1)
)
a, b, c = t
print(a, b, c)
a, b = b, a
print(a, b)
(x, (y, z)), w = (1, (2, 3)), 4
print(x, y, z, w)
print(
    tuple([1, 2]),
    tuple("ab"),
    tuple(range(3)),
    sorted((3, 1, 2)),
    (1, 2) == (1, 2),
    (1, 2) < (1, 3),
)
print(
    {(0, 0): "origin"}[0, 0],
    [(i, j) for i in range(2) for j in range(2)],
    hash((1, 2)) == hash((1, 2)),
)
u = ([1], 2)
u[0].append(5)
print(u, ((1,),), (1, (2,)), ("a",))
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)


def two():
    return 1, 2


print(two(), type(two()).__name__, *two())
t = (1, 2)
s = t
t += (3,)
print(t, s)
