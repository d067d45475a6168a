# Generators and generator expressions do nothing until asked.
def noisy(n):
    print("start")
    for i in range(n):
        print("make", i)
        yield i
    print("end")


g = noisy(3)
print("created")
print(next(g))
for v in g:
    print("use", v)
    if v == 1:
        break
print(next(g, "default"))
print(next(g, "default"))


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def take(n, it):
    for _, v in zip(range(n), it):
        yield v


print(list(take(5, (x * x for x in naturals() if x % 2))))
squares = (print("sq", x) or x * x for x in [1, 2, 3])
print("nothing yet")
print(next(squares))
print(sum(squares))
items = [1, 2, 3]
gen = (x for x in items)
items.append(4)
print(list(gen), list(gen))
k = 1
lazy = (x + k for x in [1, 2])
k = 100
print(list(lazy))
try:
    bad = (x for x in 5)
except TypeError as e:
    print(e)
zd = (1 / x for x in [1, 0])
print(next(zd))
try:
    next(zd)
except ZeroDivisionError as e:
    print(e)
print(next(zd, "exhausted"))
print(any(x > 2 for x in naturals()), all(x < 3 for x in naturals()))
print(max((len(w), w) for w in "the quick brown fox".split()))
print(type(gen).__name__, gen.__name__)
a, b, *c = (i for i in range(5))
print(a, b, c, *(i for i in range(2)))
print(2 in (x for x in [1, 2, 3]), tuple(x for x in "ab"), dict((x, 1) for x in "ab"), sorted(x for x in [2, 1]))
m = map(lambda x: print("map", x) or x, [1, 2])
print("lazy map")
print(list(m), list(m))
f = filter(None, [0, 1, "", "a"])
print(next(f), list(f))
e = enumerate(naturals(), start=5)
print(next(e), next(e))
z = zip(naturals(), "ab")
print(list(z))
print(next(reversed([1, 2])), list(reversed(range(3))))
