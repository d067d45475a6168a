# What unpacking says when the count is wrong or the value cannot be unpacked.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    a, b = 1, 2, 3


def f2():
    a, b = [1]


def f3():
    a, b, *c = [1]


def f4():
    a, b = 5


def f5():
    a, b = None


def f6():
    (a, b), c = [1, 2], 3
    (a, b), c = 1, 3


def f7():
    for a, b in [(1, 2), (3,)]:
        pass


def f8():
    for a, b in [1]:
        pass


def f9():
    a, b = {"x": 1, "y": 2, "z": 3}


def f10():
    [a, b, c] = "ab"


def f11():
    a, = ()


def f12():
    *a, b, c = range(1)


def f13():
    a, b = (x for x in range(5))


def f14():
    [(a, b) for a, b in [(1, 2, 3)]]


def f15():
    a, b = {1: 2}.items()


for f in [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15]:
    attempt(f)
