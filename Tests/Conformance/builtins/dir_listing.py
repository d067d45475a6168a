import collections, math, enum
class A: pass
class B(int): pass
class C(str): pass
class D(list): pass
class E(Exception): pass
class F:
    x: int = 1
    __slots__ = ()if 0 else ("y",)
    def f(self): pass
class G(A): 
    z: int
class H(dict): pass
class I(tuple): pass
class J(float): pass
class K(B): pass
for c in (A,B,C,D,E,F,G,H,I,J,K):
    base = set(dir(c.__mro__[-2] if c.__mro__[-2] is not c else object))
    print(c.__name__, sorted(set(dir(c)) - set(dir(object)))[:60] if c in (A,F,G) else [n for n in dir(c) if n in ("__dict__","__weakref__","__module__","__doc__","__annotations__","__slots__")])
g = G(); g.attr = 1
print([n for n in dir(g) if n not in dir(object)])
print(dir(g) == sorted(dir(g)))
print(dir(math))
def f(): pass
print(dir(f))
print(dir(5), dir("s"), dir([]), dir({}), dir(None), dir(A), dir(print), dir(Exception()), sep="\n")
print(dir(collections.Counter), dir(collections.OrderedDict), dir(collections.deque), dir(collections.defaultdict), sep="\n")
class Color(enum.Enum):
    RED = 1

P = collections.namedtuple("P", "x y")
print(dir(P), dir(P(1,2)))
def gen(): yield
print(dir(gen()))
import dataclasses
@dataclasses.dataclass
class DC:
    x: int = 1
print(dir(DC))
print(dir(__name__) == dir(str))
