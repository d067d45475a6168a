# Class decorators: registering, adding methods, replacing the class.
registry = []


def register(cls):
    registry.append(cls.__name__)
    return cls


def add_repr(cls):
    def __repr__(self):
        items = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{type(self).__name__}({items})"

    cls.__repr__ = __repr__
    return cls


def tag(**attributes):
    def decorate(cls):
        for name, value in attributes.items():
            setattr(cls, name, value)
        return cls

    return decorate


@register
@add_repr
@tag(color="red", size=3)
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


print(Point(1, 2), registry, Point.color, Point.size)


def singleton(cls):
    instances = {}

    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]

    return get


@singleton
class Config:
    def __init__(self):
        print("made once")
        self.values = {}


a = Config()
b = Config()
print(a is b)
