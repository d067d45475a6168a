# Copies of containers, of classes over them, of exceptions and of slots.
from copy import copy, deepcopy
from collections import OrderedDict, Counter, defaultdict, deque, namedtuple, ChainMap
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = 'x'
class D(dict): pass
class S(set): pass
class F(frozenset): pass
class T(tuple): pass
class I(int): pass
class St(str): pass
class O(OrderedDict): pass
class DD(defaultdict): pass
class E(Exception): pass
P = namedtuple('P', 'a b')
class P3(P): pass
class Pl:
    def __init__(self, x): self.x = x
class Sl:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]
for x in (L([1,[2]]), D(a=[1]), S([1,2]), F([1,2]), T((1,[2])), I(5), St('a'), O(a=[1]), DD(list, {'a':[1]}), OrderedDict(a=[1]), Counter('aab'), defaultdict(list, {'a':[1]}), deque([1,[2]], 5), P(1,[2]), P3(1,[2]), ChainMap({'a':[1]}), frozenset([1]), Exception('a',[1]), KeyError('k'), E('a', [1]), slice(1,2), range(3), (1,2), (1,[2]), [1,[2]], {'a':[1]}, {1,2}, Ellipsis, NotImplemented, len, int):
    a = copy(x); b = deepcopy(x)
    print(type(x).__name__, type(a).__name__, type(b).__name__, a == x, b == x, a is x, b is x, repr(a), repr(b), vars(a) if type(x).__module__ == '__main__' and not isinstance(x, (tuple, DD)) else '')
x = L([1]); x.me = x; y = deepcopy(x); print(y.me is y, y.tag)
x = D(); x['me'] = x; y = deepcopy(x); print(y['me'] is y)
s = Sl(); t = copy(s); u = deepcopy(s); print(t.a is s.a, u.a is s.a, u.a, hasattr(t, 'b'))
p = Pl([1]); q = copy(p); print(q.x is p.x, deepcopy(p).x is p.x)

class M:
    def m(self): return self
mm = M(); bound = deepcopy(mm.m); print(bound.__self__ is mm, type(bound))
