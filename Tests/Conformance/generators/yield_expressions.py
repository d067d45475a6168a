# yield in every place an expression may stand; generators in classes, with closures and recursion.
def f():
    x = [(yield 1), (yield 2)]
    print(x)
    y = {(yield 3): (yield 4)}
    print(y)
    print((yield), (yield 5))
    z = (yield 6) + (yield 7)
    print(z)
    t = yield 8, 9
    print(t)
    if (yield "cond"):
        print("true")
    print(f"{(yield 'in f')}")
    return (yield "last")


g = f()
value = next(g)
n = 0
try:
    while True:
        n += 1
        print("yielded", value)
        value = g.send(n)
except StopIteration as e:
    print("value", e.value)


class Tree:
    def __init__(self, v, *kids):
        self.v = v
        self.kids = kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def pairs(self):
        for k in self.kids:
            yield self.v, k.v
            yield from k.pairs()


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t.pairs()), sum(t), 3 in t, max(t))


def counter():
    n = 0

    def bump():
        nonlocal n
        n += 1

    while n < 3:
        bump()
        yield n


print(list(counter()))


def with_default(a, b=2, *args, c=3, **kw):
    yield from (a, b, *args, c, *kw)


print(list(with_default(1, 5, 6, x=7)))


def try_in_gen():
    for i in range(3):
        try:
            yield i
        finally:
            print("f", i)


for v in try_in_gen():
    print(v)
    if v == 1:
        break
print("out")


def returns_early():
    yield 1
    return
    yield 2


print(list(returns_early()))
gens = [(lambda n: (n * i for i in range(3)))(k) for k in range(3)]
print([list(g) for g in gens])
two = iter([1, 2, 3, 4])
print(list(zip(two, two)))
print([next(two, None)])


def nested():
    def inner():
        yield from (x for x in range(2))

    for x in inner():
        yield x, [y for y in inner()]


print(list(nested()))
