# yield from: values, the returned value, sending, throwing and closing through.
def inner():
    x = yield 1
    print("inner got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("inner caught", e)
        y = "recovered"
    return ("result", y)


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [10, 20]
    yield from range(2)
    yield from "ab"
    yield from {"k": 1}
    return "done"


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("v")))
print(list(g))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4])], [[5]]])))


def closes():
    try:
        yield from inner2()
    finally:
        print("outer closed")


def inner2():
    try:
        yield 1
        yield 2
    finally:
        print("inner closed")


c = closes()
next(c)
c.close()


def empty():
    return "value"
    yield


def use():
    v = yield from empty()
    yield v


print(list(use()))
try:
    def bad():
        yield from 5

    list(bad())
except TypeError as e:
    print(e)


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], (2,), {3}, "4")))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it value")
        return self.n


def from_iterator():
    r = yield from It()
    print("r", r)


print(list(from_iterator()))


def raiser():
    try:
        yield from inner_raise()
    except KeyError as e:
        yield ("caught", e.args)


def inner_raise():
    yield 1
    raise KeyError("from inner")


print(list(raiser()))
