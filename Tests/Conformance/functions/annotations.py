# Annotations are allowed on parameters, results and variables.
def f(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> tuple:
    return a, b, args, c, kw


print(f(1, "y", 2.0, c=[1], z=0))
n: int = 5
name: str
values: list[int] = [1, 2]
print(n, values)


class Point:
    x: float
    y: float = 2.0

    def __init__(self, x: float) -> None:
        self.x: float = x
        self.other: "Optional[int]" = None


p = Point(1.0)
print(p.x, p.y, p.other)
try:
    print(name)
except NameError as e:
    print(e)
(k): int = 3
values[0]: int = 7
print(k, values)
