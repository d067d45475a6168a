# Generator functions: laziness, state, return, yield from, early close.
def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")


g = count(2)
print("made")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for x in it:
        if n == 0:
            return
        n -= 1
        yield x


print(list(take(10, fib())))


def flat(t):
    for x in t:
        if isinstance(x, list):
            yield from flat(x)
        else:
            yield x


print(list(flat([1, [2, [3, [4]], 5]])))


def both():
    got = yield 1
    print("got", got)
    yield 2
    return "result"


b = both()
print(next(b), b.send("hello"))


def outer():
    r = yield from both()
    print("r", r)


print([x for x in outer()])


def guarded():
    try:
        yield 1
    finally:
        print("closed")


for x in guarded():
    print(x)
    break
h = guarded()
next(h)
h.close()
print(list(h))


def batches(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i : i + n]


print(list(batches(list(range(7)), 3)), sum(len(b) for b in batches("abcde", 2)))


def raises():
    yield 1
    raise ValueError("inside")


try:
    print([x for x in raises()])
except ValueError as e:
    print(e)
