# Generators that do not yield once.
from contextlib import contextmanager, redirect_stdout
import io

@contextmanager
def none():
    if False:
        yield

@contextmanager
def twice():
    yield 1
    yield 2

@contextmanager
def changes():
    try:
        yield
    except ValueError as e:
        raise KeyError("changed") from e

for f in (none, twice):
    try:
        with f():
            pass
    except RuntimeError as e:
        print(e)
try:
    with changes():
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__cause__))
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden", 1)
print("got", repr(buffer.getvalue()))
