# Managers made of generators.
from contextlib import contextmanager, suppress, nullcontext, closing, ExitStack

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")

with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
try:
    with tag("u"):
        raise KeyError("k")
except KeyError as e:
    print("outside", e)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with nullcontext(5) as n:
    print(n)
class Door:
    def close(self):
        print("closed")
with closing(Door()) as d:
    print("open")
with ExitStack() as stack:
    stack.enter_context(tag("x"))
    stack.callback(print, "callback")
@tag("deco")
def work():
    print("work")
work()
