# The words for operators that do not go together; NotImplemented from both sides.
class A:
    pass


class B:
    def __add__(self, o):
        return NotImplemented

    def __radd__(self, o):
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented

    def __eq__(self, o):
        return NotImplemented


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


a, b = A(), B()
attempt(lambda: a + 1)
attempt(lambda: 1 + a)
attempt(lambda: a + b)
attempt(lambda: b + 1)
attempt(lambda: b + b)
attempt(lambda: a - a)
attempt(lambda: a @ a)
attempt(lambda: a**2)
attempt(lambda: pow(a, 2))
attempt(lambda: divmod(a, 2))
attempt(lambda: a << 1)
attempt(lambda: a < a)
attempt(lambda: a >= 1)
attempt(lambda: b < b)
attempt(lambda: b > b)
attempt(lambda: b == b)
attempt(lambda: b == 1)
attempt(lambda: a == 1)
attempt(lambda: a != 1)
attempt(lambda: -a)
attempt(lambda: +a)
attempt(lambda: ~a)
attempt(lambda: abs(a))
attempt(lambda: len(a))
attempt(lambda: a[0])
attempt(lambda: a())
attempt(lambda: iter(a))
attempt(lambda: next(a))
attempt(lambda: 1 in a)
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: round(a))
attempt(lambda: reversed(a))
attempt(lambda: [1, 2][a])
attempt(lambda: range(a))
attempt(lambda: hash(b))
attempt(lambda: sorted([a, a]))
attempt(lambda: sum([a]))
attempt(lambda: format(a, "x"))
attempt(lambda: f"{a:>3}")
attempt(lambda: "x" * a)
attempt(lambda: "x" + a)
attempt(lambda: [1] + a)
attempt(lambda: "%d" % a)
attempt(lambda: chr(a))
attempt(lambda: A[int])


def set_item():
    a[0] = 1


def del_item():
    del a[0]


def with_it():
    with a:
        pass


def unpack():
    x, y = a


def star():
    return [*a]


attempt(set_item)
attempt(del_item)
attempt(with_it)
attempt(unpack)
attempt(star)
