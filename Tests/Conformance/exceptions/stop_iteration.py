# StopIteration: its value, in next(), in generators, in map and list comprehensions.
def g():
    yield 1
    return "result"


it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args, repr(e))
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)


def raises():
    yield 1
    next(iter([]))


try:
    for x in raises():
        print(x)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("finished")
        return self.n


print(list(It()), sum(It()), [x for x in It()], max(It()))


def stop(x):
    if x > 1:
        raise StopIteration
    return x


try:
    [stop(x) for x in [0, 5]]
except StopIteration as e:
    print("list comprehension:", repr(e))
try:
    list(stop(x) for x in [0, 5])
except RuntimeError as e:
    print(e)
i = iter("ab")
print(next(i), next(i), next(i, "none"))
try:
    next([])
except TypeError as e:
    print(e)
