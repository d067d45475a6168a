# What a program sets and deletes on functions: defaults, names, documentation; methods made by hand.
import types
class A: pass
a = A()
def f(self, x=1): return (type(self).__name__, x)
a.f = types.MethodType(f, a)
print(a.f(), a.f(2), a.f.__self__ is a, a.f.__func__ is f, type(a.f))
def h(x, y=2, *, k=3): return x, y, k
h.__defaults__ = (5, 6)
print(h(), h(1))
h.__kwdefaults__ = {'k': 9}
print(h())
h.__defaults__ = None
try: h()
except TypeError as e: print(e)
h.__name__ = 'zz'; print(h.__name__, h.__qualname__)
h.__doc__ = 'doc'; print(h.__doc__)
h.__qualname__ = 'Q'; print(h.__qualname__)
del h.__doc__; print(h.__doc__)
try: h.__name__ = 3
except TypeError as e: print(e)
h.attr = 1; print(h.__dict__, vars(h))

try: del h.nothing
except AttributeError as e: print(e)
del h.attr, h.__defaults__
print(h.__dict__, h.__defaults__)
for bad in (3, [1]):
    try: h.__defaults__ = bad
    except TypeError as e: print(e)
    try: h.__kwdefaults__ = bad
    except TypeError as e: print(e)
for arguments in ((3, a), (f, None)):
    try: types.MethodType(*arguments)
    except TypeError as e: print(e)
print(object.__str__('w'), str.__str__('w'), object.__str__(1))
for make in (lambda: object.__new__(), lambda: object.__new__('a'), lambda: object.__new__(list)):
    try: make()
    except TypeError as e: print(e)
s = set([1, 2]); s.__init__([3, 4]); print(s)
