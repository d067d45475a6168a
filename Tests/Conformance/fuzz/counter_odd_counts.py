# Counts that are no numbers, negative or compared: the operators ask for each pair what CPython asks.
from collections import Counter


def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


print(Counter(a=None), Counter().most_common(-1))
c = Counter()
c.update(b=None)
print(c)
show(lambda: Counter(a=1) & Counter(a={}))
show(lambda: +Counter(a="x"))
show(lambda: -Counter(a=[]))
print(Counter(a=5) | Counter(a=True, c=True), Counter(a=1) - Counter(b=-2, a=3))
c = Counter(a=2, b=1)
c |= Counter(b=True, d=0, e=True)
print(c)
c -= Counter(a=2)
c &= Counter(b=1, e=5)
print(c, c <= Counter(b=1, e=1), c == Counter(b=1, e=1, z=0))
