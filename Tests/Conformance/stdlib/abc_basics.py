# Abstract classes cannot be instantiated.
from abc import ABC, abstractmethod

class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        return f"{self.name}: {self.area():.2f}, {self.sides} sides"

class Square(Shape):
    sides = 4
    def __init__(self, a):
        super().__init__("square")
        self.a = a
    def area(self):
        return self.a**2

class Half(Shape):
    def area(self):
        return 1

print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, ABC))
for cls in (Shape, Half):
    try:
        cls("x")
    except TypeError as e:
        print(e)
class Quiet(ABC):
    pass
print(type(Quiet()).__name__)
