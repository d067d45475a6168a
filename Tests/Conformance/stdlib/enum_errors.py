# What an enum refuses.
from enum import Enum, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

def twice():
    @unique
    class U(Enum):
        A = 1
        B = 1

def extend():
    class More(Color):
        BLUE = 3

for f in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.GREEN, twice, extend,
          lambda: setattr(Color, "RED", 5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
print(Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color), list(Color.__members__) if hasattr(Color, "__members__") else "")
