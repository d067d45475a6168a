# Abstract shapes, enums and dataclasses together.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum
from typing import List, Optional
import math

class Unit(Enum):
    CM = 1
    M = 100

class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    def __lt__(self, other):
        return self.area() < other.area()

@dataclass
class Circle(Shape):
    r: float
    unit: Unit = Unit.CM
    def area(self):
        return math.pi * self.r**2

@dataclass
class Rect(Shape):
    w: float
    h: float
    tags: List[str] = field(default_factory=list)
    parent: Optional["Rect"] = None
    def area(self):
        return self.w * self.h

shapes = [Circle(1.5), Rect(2, 3, ["big"]), Rect(1, 1), Circle(1, Unit.M)]
for s in sorted(shapes):
    print(s, round(s.area(), 3))
try:
    Shape()
except TypeError as e:
    print(e)
print(max(shapes).unit if isinstance(max(shapes), Circle) else max(shapes).tags)
