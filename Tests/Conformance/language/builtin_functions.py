# The builtins over iterables: sum, min, max, zip, enumerate, map, filter, any, all, len, abs.
print(
    sum([1, 2, 3]),
    sum([0.1] * 3),
    sum([1, 2], 10),
    sum([[1], [2]], []),
    sum(()),
    sum(x for x in (1.5, 2)),
)
print(
    min(3, 1, 2),
    max([3, 1, 2]),
    min("hello"),
    max([], default=0),
    min([], default=None),
    max(["aa", "b"], key=len),
    max(1, 2.0),
    max(2.0, 2),
    min(1, True),
)
print(
    list(zip([1, 2, 3], "ab", (True, False, None))),
    list(zip()),
    dict(zip("ab", [1, 2])),
    list(zip(*[(1, 2), (3, 4)])),
)
print(
    list(enumerate("ab")),
    list(enumerate("ab", 5)),
    list(map(abs, [-1, 2])),
    list(map(lambda a, b: a * b, [1, 2], [3, 4])),
    list(map(int, "12")),
)
print(
    list(filter(lambda x: x % 2, range(5))),
    list(filter(None, [0, 1, None, "x"])),
    any([0, 1]),
    all([1, 0]),
    all([]),
)
print(
    abs(-3),
    abs(-2.5),
    abs(True),
    len("abc"),
    len({1: 2}),
    len(range(0, 10, 3)),
    len((1,)),
    pow(2, 3),
    pow(2, -1),
    divmod(9, 4),
)
print(
    list(reversed([1, 2])),
    isinstance(1, (str, int)),
    callable(len),
    hash(1) == hash(1.0),
    id(None) == id(None),
    chr(955),
    ord("λ"),
)
print(
    int(),
    float(),
    str(),
    bool(),
    list(),
    tuple(),
    dict(),
    set(),
    int("10", 2),
    str(None),
    str([1, "a"]),
    repr("a"),
    list((1, 2)),
    tuple([3]),
)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
print(
    getattr([1], "append").__name__,
    hasattr("", "upper"),
    getattr(5, "nope", "default"),
    "abc".__len__(),
    (5).__add__(3),
)
