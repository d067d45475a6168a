# What count and repeat print.
import itertools
c = itertools.count(3); next(c)
print(itertools.count(5), itertools.count(1, 2), itertools.count(0.5), c, itertools.repeat(3), itertools.repeat('a', 2), itertools.count(2, 1))
r = itertools.repeat([1], 2)
next(r)
print(r)
print(itertools.count(step=3), itertools.repeat('x', -1))
