# Classes as iterators: separate iterator objects, exhaustion, iter with a sentinel, next with a default.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountdownIterator(self.n)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), [(a, b) for a in c for b in c if a < b])
it = iter(c)
print(next(it), next(it), next(it), next(it, "end"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print(repr(e))
values = iter([1, 2, 0, 5])
print(list(iter(lambda: next(values), 0)))
print(list(zip(Countdown(2), "abc")), dict(enumerate(Countdown(2))), sorted(Countdown(3)), tuple(Countdown(1)))
print(max(Countdown(4)), 2 in Countdown(2), [*Countdown(2)], sum(Countdown(4)))


class OldStyle:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i


print(list(OldStyle()), 4 in OldStyle(), 5 in OldStyle())
a, b, c = OldStyle()
print(a, b, c)


class NotIterable:
    __iter__ = None


try:
    iter(NotIterable())
except TypeError as e:
    print(e)


class BadNext:
    def __iter__(self):
        return self


try:
    for x in BadNext():
        pass
except TypeError as e:
    print(e)
