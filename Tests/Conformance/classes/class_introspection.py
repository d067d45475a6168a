# __class__, __dict__, type(), isinstance and issubclass with tuples, vars, dir, repr of classes.
class A:
    """Doc of A."""

    k = 1

    def __init__(self):
        self.x = 1

    def m(self):
        pass


class B(A):
    pass


a, b = A(), B()
print(a.__class__, b.__class__.__name__, type(b) is B, type(b) == A, a.__class__.__class__)
print(isinstance(b, A), isinstance(b, (int, str)), isinstance(b, (int, (str, A))), issubclass(B, (int, A)))
print(a.__dict__, vars(b), a.__module__, A.__module__, B.__doc__, A.__doc__, b.__doc__)
print([n for n in dir(b) if not n.startswith("__")])
print(sorted(k for k in A.__dict__ if not k.startswith("__")))
a.__dict__["y"] = 5
print(a.y, a.__dict__, list(vars(a)), "x" in a.__dict__, a.__dict__.items())
a.__dict__.update(z=1)
del a.__dict__["x"]
print(hasattr(a, "x"), a.z)
print(type(5), type("x"), type(None), type(A), type(print), type(...), type(NotImplemented))
print(int.__name__, A.__name__, A.__qualname__, str(A), repr(B), f"{A}")
for f in [lambda: isinstance(1, 5), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: vars(5), lambda: isinstance(1, (int, 2)), lambda: isinstance("x", (int, 2))]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print(issubclass(bool, int), isinstance(True, int), type(True) is int, issubclass(A, object))
c = B
print(c() is not c(), c.__name__, c == B, {A: 1}[A])
a.__class__ = B
print(type(a).__name__)
print(A.m is A.m, a.m is a.m, a.m == a.m, a.m.__func__ is A.m, a.m.__self__ is a)
print(B.__subclasses__(), A.__subclasses__())
x = type(b)()
print(type(x).__name__)
T = type("T", (A,), {"extra": 3, "hello": lambda self: "hi"})
print(T, T().extra, T().hello(), T().x, T.__bases__)
print(isinstance(int, type), isinstance(A, type), isinstance(a, object), type(type))
print(hasattr(A, "m"), hasattr(a, "nope"), getattr(A, "k"), getattr(a, "nope", None))
setattr(A, "k2", 2)
delattr(A, "k2")
print(hasattr(b, "k2"))
print(id(a) == id(a), a == a, a != b, hash(a) == hash(a))
