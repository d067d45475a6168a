# abc: abstract methods and properties, the error of instantiation, concrete subclasses.
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
    def __init__(self, a):
        super().__init__("square")
        self.a = a

    def area(self):
        return self.a**2

    @property
    def sides(self):
        return 4


class Half(Shape):
    def area(self):
        return super().area()


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, ABC))
for cls in (Shape, Half):
    try:
        cls("x")
    except TypeError as e:
        print(e)


class Circle(Shape):
    sides = 0

    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3 * self.r**2


for s in [Square(2), Circle(1)]:
    print(s.describe())


class Interface:
    def run(self):
        raise NotImplementedError("subclasses must define run()")


class Impl(Interface):
    def run(self):
        return "running"


print(Impl().run())
try:
    Interface().run()
except NotImplementedError as e:
    print(type(e).__name__, e)
