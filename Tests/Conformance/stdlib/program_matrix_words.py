# A text game of functional pieces.
from functools import reduce, partial
from itertools import accumulate, groupby, product, chain, islice
from operator import itemgetter, mul
import math

rows = [("fruit", "apple", 3), ("veg", "leek", 2), ("fruit", "pear", 5), ("veg", "kale", 1)]
for kind, group in groupby(sorted(rows), key=itemgetter(0)):
    items = list(group)
    print(kind, [name for _, name, _ in items], sum(map(itemgetter(2), items)))
print(reduce(mul, range(1, 8)), list(accumulate([1, 2, 3, 4], mul)), math.prod([2, 3, 4]))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(partial(mul, 3), str, len)(40), list(chain.from_iterable(islice(product("ab", repeat=2), 3))))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
print(list(islice(primes(), 12)))
