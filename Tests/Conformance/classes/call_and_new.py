# __call__, __new__, __init__: instances that are called, singletons, values made before __init__.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, twice=False):
        return (x + self.n) * (2 if twice else 1)


add = Adder(3)
print(add(4), add(4, twice=True), callable(add), callable(Adder), callable(5), list(map(add, [1, 2])))
try:
    add()
except TypeError as e:
    print(e)


class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("new")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        self.args = args


a = Single(1)
b = Single(2)
print(a is b, a.args)


class Other:
    def __new__(cls, v):
        return v

    def __init__(self, v):
        print("never runs")


print(Other(5))


class Returns:
    def __init__(self):
        return 5


try:
    Returns()
except TypeError as e:
    print(e)


class NewOnly:
    def __new__(cls, x, y=2):
        self = object.__new__(cls)
        self.sum = x + y
        return self


print(NewOnly(1).sum, NewOnly(1, y=5).sum)
try:
    NewOnly()
except TypeError as e:
    print(e)


class NotCallable:
    pass


try:
    NotCallable()()
except TypeError as e:
    print(e)
obj = NotCallable()
obj.__call__ = lambda: 1
try:
    obj()
except TypeError as e:
    print(e)


class Base:
    def __init__(self, *args, **kw):
        self.got = args, kw


class Mixin:
    def __init__(self, *args, extra=None, **kw):
        super().__init__(*args, **kw)
        self.extra = extra


class Both(Mixin, Base):
    pass


x = Both(1, extra=2, other=3)
print(x.got, x.extra)
try:
    object(1)
except TypeError as e:
    print(e)


class Init(object):
    def __init__(self):
        super().__init__()


Init()


class TooMany:
    def __init__(self):
        super().__init__(5)


try:
    TooMany()
except TypeError as e:
    print(e)
