# pow with three operands of which some are no integers; math's roundings of a class over int.
import math


class I(int):
    pass


for f in (
    lambda: pow(2, -2, {1}), lambda: pow("a", 0, 1), lambda: pow("a", 0, 1.5), lambda: pow(2.0, 2, 3),
    lambda: math.trunc(I(5)), lambda: math.floor(I(5)), lambda: math.ceil(I(-5)),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
