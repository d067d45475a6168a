# What named tuples refuse.
from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, 2)
def assign():
    p.x = 5
def assign_new():
    p.z = 5
for f in (
    lambda: P(1),
    lambda: P(1, 2, 3),
    lambda: P(1, z=2),
    lambda: P(),
    assign,
    assign_new,
    lambda: p.z,
    lambda: p._replace(q=1),
    lambda: P._make([1]),
    lambda: namedtuple("P", "x x"),
    lambda: namedtuple("P", "class y"),
    lambda: namedtuple("1P", "y"),
    lambda: namedtuple("P", "_a"),
    lambda: namedtuple("P", "a b", defaults=[1, 2, 3]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
print(namedtuple("R", "a class a _b", rename=True)._fields)
