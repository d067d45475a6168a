# beyond: frozenset
# frozenset: a set that may be a key.
f = frozenset([1, 2, 1])
print(
    len(f),
    1 in f,
    frozenset([1]),
    {frozenset([1]): "key"}[frozenset([1])],
    f == {1, 2},
    sorted(f | {9}),
    frozenset(),
)
