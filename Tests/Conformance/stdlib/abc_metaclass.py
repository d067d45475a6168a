# metaclass=ABCMeta.
from abc import ABCMeta, abstractmethod

class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self):
        pass

class Square(Shape):
    def area(self):
        return 4

print(Square().area(), isinstance(Square(), Shape))
try:
    Shape()
except TypeError as e:
    print(e)
