print(float("inf")**float("inf"), 0.0**float("-inf"), pow(-0.0, float("-inf")))
print(hash({}.values()) is not None)
def f(*a, **k): pass
for c in (lambda: f(*5, b=1, **[("a", 1)]), lambda: f(*5, b=print("b"))):
    try: c()
    except TypeError as e: print(e)
def g():
    print("gen"); yield 1
f(*g(), k=print("kw"))
import heapq, operator, collections
for c in (lambda: heapq.nsmallest(None, 0), lambda: heapq.nsmallest(0, [1,"a"]), lambda: heapq.nlargest(2, [3,1,2]), lambda: heapq.nsmallest(None, [1]), lambda: operator.itemgetter(0)(), lambda: operator.attrgetter("a")(1,2), lambda: operator.methodcaller("x")(), lambda: collections.namedtuple("T","a").__doc__):
    try: print(c())
    except TypeError as e: print(e)
try:
    class C(int): __slots__=("x",)
except TypeError as e: print(e)
try:
    class C(int): __slots__=()
    print("ok")
except TypeError as e: print(e)
try:
    from . import foo
except ImportError as e: print(e)
try:
    from .foo import bar
except ImportError as e: print(e)
