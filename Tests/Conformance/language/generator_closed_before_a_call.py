# A generator nobody holds any more runs its `finally`, which changes what the next call finds.


def old(x):
    return ("old", x)


def f(x):
    return ("first", x)


class Box:
    def __init__(self, value):
        self.value = value

    def show(self):
        return ("first", self.value)

    def __add__(self, other):
        return ("first", self.value + other)


def change():
    global f
    try:
        yield 1
    finally:
        f = lambda x: ("second", x)
        Box.show = lambda self: ("second", self.value)
        Box.__add__ = lambda self, other: ("second", self.value + other)


def dropped():
    g = change()
    next(g)
    del g


dropped()
print(f(3))
box = Box(4)
for i in range(3):
    print(f(i), box.show(), box + i)


class Other:
    def __init__(self, value):
        self.value = ["first", value]


def change_init():
    def init(self, value):
        self.value = ["second", value]

    try:
        yield 1
    finally:
        Other.__init__ = init


g = change_init()
next(g)
g = None
print(Other(5).value)
