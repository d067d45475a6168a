# All arithmetic operators with their reflected and in-place forms.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v!r})"

    def __add__(self, o): return ("add", self, o)
    def __radd__(self, o): return ("radd", self, o)
    def __sub__(self, o): return ("sub", self, o)
    def __rsub__(self, o): return ("rsub", self, o)
    def __mul__(self, o): return ("mul", self, o)
    def __rmul__(self, o): return ("rmul", self, o)
    def __truediv__(self, o): return ("truediv", self, o)
    def __rtruediv__(self, o): return ("rtruediv", self, o)
    def __floordiv__(self, o): return ("floordiv", self, o)
    def __rfloordiv__(self, o): return ("rfloordiv", self, o)
    def __mod__(self, o): return ("mod", self, o)
    def __rmod__(self, o): return ("rmod", self, o)
    def __pow__(self, o): return ("pow", self, o)
    def __rpow__(self, o): return ("rpow", self, o)
    def __matmul__(self, o): return ("matmul", self, o)
    def __rmatmul__(self, o): return ("rmatmul", self, o)
    def __lshift__(self, o): return ("lshift", self, o)
    def __rlshift__(self, o): return ("rlshift", self, o)
    def __rshift__(self, o): return ("rshift", self, o)
    def __rrshift__(self, o): return ("rrshift", self, o)
    def __and__(self, o): return ("and", self, o)
    def __rand__(self, o): return ("rand", self, o)
    def __or__(self, o): return ("or", self, o)
    def __ror__(self, o): return ("ror", self, o)
    def __xor__(self, o): return ("xor", self, o)
    def __rxor__(self, o): return ("rxor", self, o)
    def __divmod__(self, o): return ("divmod", self, o)
    def __rdivmod__(self, o): return ("rdivmod", self, o)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"


a = N(1)
for x, y in [(a, 2), (2, a), (a, N(5)), ("s", a), ([1], a)]:
    print(x + y, x - y, x * y, x / y, x // y)
    if not isinstance(x, str):
        print(x % y)
    print(x**y, x @ y, x << y, x >> y)
    print(x & y, x | y, x ^ y, divmod(x, y))
print(-a, +a, ~a, abs(a))
b = a
b += 1
print(b)
b = a
b **= 2
print(b)
b = 3
b @= a
print(b)
