# Lambdas as arguments: keys, filters, tables of functions.
print(
    list(map(lambda x: x * 2, [1, 2])),
    list(filter(lambda x: x > 1, [1, 2, 3])),
    sorted([3, -1, 2], key=lambda v: -v),
)
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([ops[k](5, 3) for k in "+-"], (lambda *a, **k: (a, k))(1, x=2), (lambda: 3)())
add = lambda a: lambda b: a + b
print(
    add(1)(2),
    max(["aa", "b"], key=lambda s: len(s)),
    min([(1, 9), (2, 3)], key=lambda p: p[1]),
    add.__name__,
)
activations = [("relu", lambda v: max(0, v)), ("square", lambda v: v * v)]
for name, f in activations:
    print(name, [f(v) for v in (-2, 0, 3)])
