# The iterator protocol: iter, next, StopIteration, classes that iterate.
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), iter(it) is it)
try:
    next(it)
except StopIteration as e:
    print(type(e).__name__, repr(str(e)))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)), [*Countdown(2)], max(Countdown(5)), 2 in Countdown(4))


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Old()), [x for x in Old()], 20 in Old())
a, b, c = Countdown(3)
print(a, b, c)
for i, ch in enumerate(iter("ab")):
    print(i, ch)
e = enumerate("xyz", 1)
print(next(e), list(e))
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z))
m = map(str, [1, 2])
print(next(m), list(m))
f = filter(None, [0, 1, "", "a"])
print(list(f))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed("ab")), list(reversed(range(3))))
d = {"a": 1, "b": 2}
i = iter(d)
print(next(i), next(i))
try:
    for k in d:
        d[k + "x"] = 0
except RuntimeError as err:
    print(err)
for bad in (5, None, 1.5):
    try:
        iter(bad)
    except TypeError as err:
        print(err)
