# __name__, __qualname__, __doc__ and the repr of functions, methods, lambdas and classes.
def plain():
    """One line."""


def none():
    pass


def notdoc():
    "a" + "b"


def many():
    """First.

    Indented
      more.
    """


class Outer:
    """Outer's doc."""

    class Inner:
        def method(self):
            """m"""

    def method(self):
        def local():
            pass

        return local


print(plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__)
print(none.__doc__, notdoc.__doc__)
print(repr(many.__doc__))
print(Outer.__doc__, Outer.Inner.__doc__, Outer.Inner.__qualname__, Outer.Inner.__name__)
print(Outer.Inner.method.__qualname__, Outer.Inner().method.__name__, Outer.Inner().method.__doc__)
print(Outer().method().__qualname__)
f = lambda: 0
print(f.__name__, f.__qualname__)
print(repr(f).split(" at ")[0], repr(plain).split(" at ")[0])
print(repr(Outer().method).split(" object at ")[0])
print(Outer, Outer.Inner, type(plain), type(f), type(Outer().method), type(len))
print(len, [].append.__name__, str.upper, int.__name__)
plain.__name__ = "renamed"
plain.__doc__ = "new"
print(plain.__name__, plain.__doc__, plain.__qualname__)
plain.calls = 3
print(plain.calls, plain.__dict__)
try:
    print(none.calls)
except AttributeError as e:
    print(e)
