# A dataclass writes its own methods.
from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)

p = Point(1, y=-2)
print(p, p.norm(), p == Point(1, -2), p != Point(1, 2), Point(5))
p.x = 10
print(p, repr(p), [Point(1), Point(2)], f"{p}")
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: hash(p), lambda: p < p, lambda: Point(1, x=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(p == (10, -2), Point.__name__, Point.__match_args__)
