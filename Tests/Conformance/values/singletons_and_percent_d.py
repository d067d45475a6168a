print(__doc__, __package__, __spec__, __debug__, __name__)
print(type(None)(), type(...)(), type(NotImplemented)())
try: type(None)(1)
except TypeError as e: print(e)
try: type(...)(1)
except TypeError as e: print(e)
try: type(NotImplemented)(1)
except TypeError as e: print(e)
try: type(NotImplemented)(x=1)
except TypeError as e: print(e)
class A:
    def __int__(self): return 7
class B:
    def __index__(self): return 8
class C:
    def __float__(self): return 9.5
class D:
    def __trunc__(self): return 3
for f in ("%d", "%i", "%x", "%o", "%c", "%f", "%s", "%u", "%e"):
    for v in (A(), B(), C(), D(), 3.7, "s", None, True):
        try: print(f, type(v).__name__, f % v if f != "%s" else "")
        except Exception as e: print(f, type(v).__name__, type(e).__name__, e)
