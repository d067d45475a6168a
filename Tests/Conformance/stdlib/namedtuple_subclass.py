# A class over a named tuple.
from collections import namedtuple
import math

class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return math.hypot(self.x, self.y)

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def scaled(self, k=2):
        return self._replace(x=self.x * k, y=self.y * k)

v = Vector(3, 4)
print(v, repr(v), v.length, v + Vector(1, 1), v.scaled(), v == (3, 4))
print(isinstance(v, tuple), type(v).__name__, Vector.__mro__[-2:], v[0])
