# Tuples with names.
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p.x + p.y, len(p))
x, y = p
print(x, y, p == (1, 2), p == Point(1, 2), hash(p) == hash((1, 2)), p < Point(1, 3))
print(p._asdict(), p._replace(x=10), Point._fields, Point._make([5, 6]))
print(isinstance(p, tuple), Point.__name__, Point.__doc__, type(p))
print({p: "here"}[Point(1, 2)], [q.x for q in sorted([Point(3, 1), Point(2, 9)])])
print(namedtuple("Card", "rank suit")("A", "spades"), namedtuple("E", "")())
print(f"{p}", str(p), "%s" % (p,), p + (3,), p[:1], max(p), list(p), p.count(1), p.index(2))
Employee = namedtuple("Employee", "name, dept, pay", defaults=["none", 0])
print(Employee("Ann"), Employee("Bob", pay=3), Employee._field_defaults)
