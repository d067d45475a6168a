# Joining iterables.
from itertools import chain, zip_longest, pairwise, tee, compress, filterfalse, starmap

print(list(chain([1, 2], "ab", (x for x in range(2)))), list(chain()))
print(list(chain.from_iterable([[1], [2, 3], []])), list(chain.from_iterable(["ab", "c"])))
print(list(zip_longest("abc", [1])), list(zip_longest([1, 2], [3], [], fillvalue=0)))
print(list(pairwise([1, 2, 3, 4])), list(pairwise([1])))
a, b = tee(range(3))
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter("pq"), 3)
print(list(x), list(y), list(z))
print(list(compress("abcde", [1, 0, 1, 0, True])), list(filterfalse(lambda n: n % 2, range(6))))
print(list(filterfalse(None, [0, 1, "", "a"])), list(starmap(pow, [(2, 3), (3, 2)])))
print(type(chain()).__name__, sum(chain([1], [2])))
