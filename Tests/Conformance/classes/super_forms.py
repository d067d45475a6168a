# super() with and without arguments: in methods, class methods, static calls, properties, nested functions.
class Base:
    tag = "base"

    def __init__(self, x=0):
        self.x = x

    @classmethod
    def make(cls):
        return cls(1)

    @staticmethod
    def helper():
        return "static"

    @property
    def value(self):
        return self.x * 10

    def hello(self, name="you"):
        return f"hello {name}"


class Child(Base):
    tag = "child"

    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    @classmethod
    def make(cls):
        made = super().make
        return made.__name__, cls.__name__

    @staticmethod
    def helper():
        return "child " + Base.helper()

    @property
    def value(self):
        return super().value + self.y

    def hello(self, *args):
        return super(Child, self).hello(*args) + "!"

    def parent_tag(self):
        return super().tag

    def in_lambda(self):
        return (lambda: super(Child, self).hello("lambda"))()

    def in_inner(self):
        def inner():
            return __class__.__name__, super(__class__, self).hello("inner")

        return inner()


c = Child(1, 2)
print(c.x, c.y, c.value, c.hello(), c.hello("me"), Child.make(), c.helper())
print(c.parent_tag(), c.in_lambda(), c.in_inner())
print(super(Child, c).hello(), super(Child, Child).helper())
try:
    c_super = super(Child, c)
    c_super.missing
except AttributeError as e:
    print(e)
try:
    super(Child, 5).hello()
except TypeError as e:
    print(e)


def outside():
    try:
        super().x
    except RuntimeError as e:
        print(e)


outside()
try:
    super()
except RuntimeError as e:
    print(e)


class Broken(Base):
    def go(self):
        return super().nothing

    def no_first():
        return super().x


try:
    Broken().go()
except AttributeError as e:
    print(e)
try:
    Broken.no_first()
except RuntimeError as e:
    print(e)
