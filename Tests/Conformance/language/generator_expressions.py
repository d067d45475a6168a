# Generator expressions: lazy, once only, and accepted wherever an iterable is.
g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g))
print(
    sum(x for x in range(5)),
    max(len(w) for w in ["a", "bcd"]),
    sorted(-x for x in range(3)),
    tuple(i for i in "ab"),
)
print(
    any(x > 3 for x in range(5)),
    all(x > 3 for x in range(5)),
    ",".join(str(i) for i in range(3)),
    dict((i, i) for i in range(2)),
)
log = []


def note(v):
    log.append(v)
    return v


g = (note(v) for v in range(3))
print(log)
next(g)
print(log)
print(
    list(i * j for i in range(3) for j in range(3) if i != j),
    set(x % 2 for x in range(4)) == {0, 1},
)
for i, sq in enumerate(v * v for v in (1, 2)):
    print(i, sq)
print(next((x for x in [1, 5, 8] if x > 4), None), next((x for x in [1] if x > 4), "none"))
