# __name__, __qualname__ and __module__ of a class can be set, and its texts follow.
class Old:
    pass


class Fault(Exception):
    pass


for cls in (Old, Fault):
    print(cls, cls.__name__, cls.__qualname__, cls.__module__)
    cls.__name__ = "New"
    print(cls, cls.__name__, cls.__qualname__)
    cls.__qualname__ = "Outer.New"
    print(cls, cls.__name__, cls.__qualname__)
    cls.__module__ = "elsewhere"
    print(cls, cls.__module__, "__module__" in vars(cls), "__name__" in vars(cls))
    for name in ("__name__", "__qualname__"):
        try:
            setattr(cls, name, 3)
        except TypeError as e:
            print(e)
        try:
            delattr(cls, name)
        except TypeError as e:
            print(e)
print(repr(Fault("x")), type(Old()).__name__)
try:
    Old().missing
except AttributeError as e:
    print(e)
try:
    Old() + 1
except TypeError as e:
    print(e)
