# Star-unpacking everywhere Python allows it.
a, *b = [1, 2, 3]
print(a, b)
*a, b = "abc"
print(a, b)
a, *b, c = range(6)
print(a, b, c)
a, *b = [1]
print(a, b)
(a, *b), c = [1, 2, 3], 4
print(a, b, c)
[a, (b, *c)] = 1, (2, 3, 4)
print(a, b, c)
*a, = (1, 2)
print(a)
a, (b, (c, *d)), *e = 1, (2, (3, 4, 5)), 6, 7
print(a, b, c, d, e)
print([*range(3), *"ab", 9], (*[1], 2), {*[1, 2], *[2, 3]} == {1, 2, 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(*[1, 2], *(3,), sep="-")
x = *[1, 2], 3
print(x)
for a, *b in [(1, 2, 3), (4,)]:
    print(a, b)


def f():
    return *[1, 2], 3


def g():
    yield *[1], 2


print(f(), list(g()))
d = {}
d["k"], *d["rest"] = 1, 2, 3
print(d)


class O:
    pass


o = O()
o.x, (o.y, *o.z) = 1, (2, 3, 4)
print(o.x, o.y, o.z)
i = j = k = [0]
print(i is k)
a = b, c = 1, 2
print(a, b, c)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
for x in *[1, 2], 3:
    print(x, end=" ")
print()
print({**{}}, [*[]], (*(),))
first, *_, last = [1, 2, 3, 4]
print(first, last)
a, b = b, a
print(a, b)
lst = [1, 2, 3]
lst[0], lst[2] = lst[2], lst[0]
print(lst)
lst[1:2] = *"xy", "z"
print(lst)
print([(*p, q) for *p, q in [(1, 2, 3)]])
