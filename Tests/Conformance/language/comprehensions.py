# List, dict and set comprehensions: conditions, nesting, their own scope.
print(
    [x * x for x in range(6)],
    [x for x in range(10) if x % 2],
    [x if x > 2 else 0 for x in range(5)],
)
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(4)])
print(
    {k: v for k, v in zip("abc", range(3))},
    {v: k for k, v in {"a": 1}.items()},
    sorted({x // 2 for x in range(6)}),
)
x = "outer"
[x for x in range(3)]
print(x)
print(
    [c.upper() for w in ["ab", "cd"] for c in w if c != "b"],
    [y for row in [[1, 2], [3]] for y in row],
)
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [[row[i] for row in m] for i in range(3)], [sum(r) for r in m])
n = 3
print(
    [n * i for i in range(n)],
    [f"{i}" for i in range(n) if i if i > 1],
    [lambda: i for i in range(3)][0](),
)
print(
    [[a, b] for a, b in [(1, 2), (3, 4)]],
    [a + b for a, *b in []],
    {i: [j for j in range(i)] for i in range(3)},
)
