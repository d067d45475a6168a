# help() of functions and methods of the program; dir() of what is in scope.
def f(a, b=2, *args, k: int = 3, **kw):
    """Doc line.

      More.
    """
help(f)
def g(x): return x
help(g)
class A:
    def m(self, y):
        "m doc"
help(A.m)

def h(a: int, b: str = 'x') -> bool:
    """One."""
help(h)
print('end')
class A:
    def m(self, y):
        "m doc"
help(A().m)
import math
x = 1
def g(a, *args, b=2, **kw):
    c = 1
    if False: d = 3
    def inner(): return c
    print(dir())
    for i in range(2): pass
    [q for q in range(3)]
    print(dir())
g(1)
def o():
    z = 1
    def i():
        w = z
        print(dir())
    i()
o()
print(dir())
