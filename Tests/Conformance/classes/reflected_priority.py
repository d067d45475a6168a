# A subclass on the right goes first; NotImplemented asks the other side; comparisons reflect.
class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"

    def __lt__(self, o):
        return "Base.lt"

    def __gt__(self, o):
        return "Base.gt"

    def __eq__(self, o):
        return "Base.eq"


class Sub(Base):
    def __radd__(self, o):
        return "Sub.radd"

    def __gt__(self, o):
        return "Sub.gt"

    def __eq__(self, o):
        return "Sub.eq"


class Plain(Base):
    pass


print(Base() + Sub(), Sub() + Base(), Base() + Plain(), Plain() + Base(), Base() + Base())
print(Base() < Sub(), Base() == Sub(), Base() < Plain(), Sub() < Base())


class L:
    def __lt__(self, o):
        return NotImplemented

    def __le__(self, o):
        return f"L.le"


class R:
    def __gt__(self, o):
        return "R.gt"

    def __eq__(self, o):
        return False


print(L() < R(), L() <= R(), R() > L(), 3 < R(), R() >= L())
print(L() == R(), L() != R(), R() != 1)


class Ne:
    def __eq__(self, o):
        return True


print(Ne() != 1, Ne() == 1, [Ne()] == [2], 5 in [Ne()], [Ne()].count(3), {1: Ne()} == {1: 0})


class Money:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        if isinstance(o, Money):
            return Money(self.v + o.v)
        return NotImplemented

    def __radd__(self, o):
        if o == 0:
            return self
        return NotImplemented

    def __repr__(self):
        return f"${self.v}"


print(sum([Money(1), Money(2)]), 0 + Money(3))
try:
    Money(1) + 1
except TypeError as e:
    print(e)
try:
    1 + Money(1)
except TypeError as e:
    print(e)
