# A set of named values.
from enum import Enum, auto, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def nice(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.RED

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"])
print(list(Color), len(Color), Color.RED is Color(1), Color.RED == Color.GREEN, Color.RED == 1)
print([c.name for c in Color], Color.BLUE.nice(), Color.default(), Color.RED in Color)
print({Color.RED: "r"}[Color.RED], isinstance(Color.RED, Color), type(Color.RED), Color, f"{Color.RED}", f"{Color.GREEN:>12}|")
class Op(Enum):
    ADD = auto()
    SUB = auto()
    MUL = "*"
print([(o.name, o.value) for o in Op])
