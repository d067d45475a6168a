# Comprehensions have a scope of their own; the first iterable belongs to the outside; := leaks out.
print([x for x in range(3)])
try:
    x
except NameError as e:
    print(e)
n = 3
print([n for n in range(n)], n)
print([[j for j in range(i)] for i in range(4)])
print([(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2 == 0])
total = 0
print([total := total + v for v in range(5)], total)
print([y for v in range(4) if (y := v * v) > 3], y)
print(any((hit := w) > 2 for w in [1, 2, 3, 4]), hit)


def f():
    k = 10
    return [k * i for i in range(3)], {i: k for i in range(2)}, {k + i for i in range(2)}


print(f())


class C:
    size = 3
    items = [i for i in range(size)]
    try:
        bad = [size for i in range(2)]
    except NameError as e:
        print(e)


print(C.items)
fs = [lambda: (a, b) for a in range(2) for b in range(2)]
print([f() for f in fs])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([*(a * b for a, b in zip([1, 2], [3, 4]))])
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())})
print([i if i % 2 else -i for i in range(5)])
print([a for a, *b in [(1, 2, 3), (4,)]], [b for a, *b in [(1, 2, 3), (4,)]])
print(sum(i for i in range(10) if i % 2 if i > 3))
