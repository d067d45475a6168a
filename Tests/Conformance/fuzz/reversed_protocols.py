# reversed() of what has __getitem__ and no length, of an Enum, of a dict.
import enum


class Items:
    def __getitem__(self, index):
        return index


class Color(enum.Enum):
    RED = 1
    ROUGE = 1
    BLUE = 2


try:
    reversed(Items())
except TypeError as e:
    print(e)
print(list(reversed(Color)), list(reversed({"a": 1, "b": 2})))
