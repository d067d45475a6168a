# contextlib: contextmanager, suppress, redirect through with; nesting and errors.
from contextlib import contextmanager, suppress


@contextmanager
def section(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print("end", name)


with section("a") as s:
    print(s)
with section("b"):
    raise ValueError("inside")
try:
    with section("c"):
        raise KeyError("out")
except KeyError as e:
    print("got", e)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
with section("x") as x, section("y") as y:
    print(x, y)


@contextmanager
def temporary(obj, name, value):
    old = getattr(obj, name)
    setattr(obj, name, value)
    try:
        yield obj
    finally:
        setattr(obj, name, old)


class Config:
    debug = False


c = Config()
with temporary(c, "debug", True) as t:
    print(t.debug)
print(c.debug)
