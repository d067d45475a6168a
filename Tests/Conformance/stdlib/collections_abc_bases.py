# Classes over the names of collections.abc: what is abstract and what comes with them.
from collections.abc import *
import collections.abc
class Deck(Sequence):
    def __init__(self): self._c = [str(i) for i in range(5)]
    def __len__(self): return len(self._c)
    def __getitem__(self, i): return self._c[i]
d = Deck()
print(list(d), list(reversed(d)), '3' in d, d.index('2'), d.count('1'), isinstance(d, Sequence), isinstance(d, Iterable), isinstance(d, MutableSequence), issubclass(Deck, Collection), Deck.__mro__)
try: d.index('q')
except ValueError as e: print(repr(e))
class D(MutableSequence):
    def __init__(self, it=()): self._c = list(it)
    def __len__(self): return len(self._c)
    def __getitem__(self, i): return self._c[i]
    def __setitem__(self, i, v): self._c[i] = v
    def __delitem__(self, i): del self._c[i]
    def insert(self, i, v): self._c.insert(i, v)
    def __repr__(self): return f'D({self._c})'
d = D('abc'); d.append('d'); d += ['e', 'f']; print(d, d.pop(), d.pop(0)); d.reverse(); d.remove('c'); d.extend(d); print(d); d.clear(); print(d, len(d))
class Bad(MutableSequence):
    def __len__(self): return 1
try: Bad()
except TypeError as e: print(e)
for k in (Sequence, Iterator, Mapping, Hashable, Callable):
    try: k()
    except TypeError as e: print(e)
class It(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), isinstance(It(), Iterator), isinstance(It(), Iterable))
class NoIt(Iterable): pass
try: NoIt()
except TypeError as e: print(e)
class M(MutableMapping):
    def __init__(self, *a, **k): self._d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v): self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
    def __repr__(self): return f'M({self._d})'
m = M({'a': 1}, b=2); m.update([('c', 3)]); print(m, m.get('a'), m.get('z', 9), 'b' in m, list(m.items()), list(m.values()), m.keys(), m == {'a':1,'b':2,'c':3}, m.pop('a'), m.popitem(), m.setdefault('q', 5), dict(m), m.pop('zz', None), isinstance(m, Mapping), isinstance(m, MutableMapping), isinstance(m, dict), {**m})
try: m.pop('nope')
except KeyError as e: print(repr(e))
print(m.keys() & {'q'}, m.items() | {('z', 1)}, sorted(m.keys() - {'q'}), 5 in m.values()); m.clear(); print(m, len(m), bool(m))
try: hash(m)
except TypeError as e: print(e)
class LS(Set):
    def __init__(self, it): self.e = []; [self.e.append(x) for x in it if x not in self.e]
    def __iter__(self): return iter(self.e)
    def __contains__(self, x): return x in self.e
    def __len__(self): return len(self.e)
    def __repr__(self): return f'LS({self.e})'
a = LS('abcd'); b = LS('cdef'); print(a & b, a | b, a - b, a ^ b, a == LS('dcba'), a <= b, a < LS('abcdx'), a.isdisjoint(b), a & {'a'}, a == {'a','b','c','d'}, isinstance(a, Set))
class MS(LS, MutableSet):
    def add(self, x):
        if x not in self.e: self.e.append(x)
    def discard(self, x):
        if x in self.e: self.e.remove(x)
s = MS('ab'); s.add('c'); s |= 'xy'; s -= {'a'}; s &= LS('bcx'); s ^= LS('xz'); print(s, s.pop(), s); s.remove('c')
try: s.remove('nope')
except KeyError as e: print(repr(e))
from typing import Sequence as TS, Iterator as TI, Mapping as TM, List, Dict
class Q(TI[int]):
    def __init__(self): self.i = 0
    def __next__(self):
        self.i += 1
        if self.i > 2: raise StopIteration
        return self.i
print(list(Q()))
class Q2(TS):
    def __len__(self): return 2
    def __getitem__(self, i): return [1,2][i]
print(list(Q2()), isinstance(Q2(), TS))
class Q3(TM[str, int]):
    def __len__(self): return 2
    def __getitem__(self, i): return {'a':1}[i]
    def __iter__(self): return iter('a')
print(dict(Q3()))
class Sub(Sequence[int]):
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
print(list(Sub()))
class H(Hashable):
    def __hash__(self): return 3
print(hash(H()))
class Call(Callable):
    def __call__(self): return 'called'
print(Call()(), callable(Call()))
print(Iterable, Sequence, Sequence.__name__)
