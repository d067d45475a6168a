# Unions of ChainMaps, values of enumerations over str and int, annotations that are not inherited, loops
# over a dict that puts in what it takes out.
from collections import ChainMap, Counter
from enum import Enum
class S(str, Enum):
    A = ('a',)
    B = 'b'
    C = (65,)
class I(int, Enum):
    A = ('11', 2)
    B = 7
print(S.A.value, S.C.value, S.A == 'a', S.B == 'b', I.A.value, I.A + 1, I.B, S('a'))

print(ChainMap({1: 2}) | {3: 4}, {3: 4} | ChainMap({1: 2}), ChainMap({1: 2}, {5: 6}) | ChainMap({7: 8}))
c = ChainMap({1: 2})
c |= {5: 6}
print(c)
try:
    c | 3
except TypeError as e:
    print(e)


class X:
    prop: str


class Y(X):
    pass


print(X.__annotations__, Y.__annotations__)
for part in (dict.keys, dict.values, dict.items):
    d = {1: 1, 2: 2}
    try:
        for _ in part(d):
            d[len(d) + 10 + min(d)] = 1
            del d[min(d)]
    except RuntimeError as e:
        print(e)
try:
    Counter('a').most_common('a')
except TypeError as e:
    print(e)
x = X()
try:
    del x.__class__
except TypeError as e:
    print(e)
