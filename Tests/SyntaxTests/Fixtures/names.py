"""Programs whose names CPython's compiler classifies; see record_names.py beside it."""
import os.path as path
from math import pi, tau as full

total = 0


def counter(start, /, step=1, *rest, limit=None, **options):
    count = start

    def increase(by=step):
        nonlocal count
        global total
        count += by
        total = total + count
        return count

    def unused():
        count = 1
        del count
        return lambda x, y=start: x + y + limit

    return increase, unused, rest, options


class Shape:
    sides = 0
    names = [sides for _ in range(3)] if False else []
    table = {name: len(name) for name in "ab"}

    def __init__(self, *args):
        super().__init__()
        self.args = args
        self.__private = [a for a in args if a is not self]

    def kind(self):
        return __class__, Shape, sides

    class Inner:
        def outer(self):
            return Shape.Inner, super


def outside(values):
    scale = 2
    seen = set()
    pairs = [(v * scale, (w := v)) for v in values if v not in seen]
    lazy = (p + w for p, _ in pairs for q in values)
    nested = [[x * y * scale for x in values] for y in values]
    hidden = [lambda: v for v in values]
    return pairs, lazy, nested, hidden, w


def shadow(x):
    class Local:
        x = x if False else 1
        y = total
        z = scale

        def get(self):
            return x

    scale = 3
    return Local


def handled():
    try:
        value = int("x")
    except ValueError as error:
        value = str(error)
    finally:
        done = True
    with open(path) as file, file as (first, *others):
        for i, others[0] in enumerate(file):
            print(f"{i:>{width}} {value!r} {done=}")
    import os, sys as system
    return os, system, first


flags = [n for n in range(3) if (last := n)]
result = max((last, total, pi, full) for _ in flags)
