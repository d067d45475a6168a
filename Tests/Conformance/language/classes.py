# Classes: attributes of class and instance, methods, bound methods, class and static methods, properties.
class Layer:
    """A layer."""

    count = 0

    def __init__(self, n, name="layer"):
        self.n = n
        self.name = name
        Layer.count += 1

    def size(self):
        return self.n * 2

    @property
    def double(self):
        return self.n * 2

    @double.setter
    def double(self, v):
        self.n = v // 2

    @classmethod
    def make(cls, n):
        return cls(n, name="made")

    @staticmethod
    def helper(x):
        return x + 1


a, b = Layer(3), Layer.make(4)
print(
    a.n,
    b.n,
    b.name,
    Layer.count,
    a.count,
    a.size(),
    Layer.size(a),
    a.double,
    Layer.helper(1),
    a.helper(2),
)
a.double = 20
a.count = 99
a.extra = [1]
print(
    a.n, a.count, Layer.count, a.extra, hasattr(b, "extra"), getattr(b, "extra", "none"), a.__dict__
)
setattr(b, "n", 7)
print(getattr(b, "n"), Layer.__name__, type(a).__name__, type(a) is Layer, Layer.__doc__)
m = a.size
a.n = 1
print(m(), isinstance(a, Layer), isinstance(3, Layer), isinstance(a, object))
del a.extra
print(hasattr(a, "extra"), a == a, a == b, a is a, a != b)


class Empty:
    pass


e = Empty()
e.x = 1
print(e.x, vars(e), Empty.__bases__[0].__name__)


class Config:
    rate = 0.1
    layers = [4, 2]
    total = sum(layers)


print(Config.rate, Config.total, Config().layers is Config.layers)
