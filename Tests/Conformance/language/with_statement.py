# with: order of enter and exit, swallowed exceptions, several managers.
class Room:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Room("a") as r:
    print("in", r)
with Room("a") as r, Room("b") as s:
    print(r, s)
with Room("quiet", True):
    raise ValueError("swallowed")
try:
    with Room("outer"), Room("inner"):
        raise KeyError("k")
except KeyError as e:
    print("out", e)


def f():
    with Room("ret"):
        return "value"


print(f())
for i in range(2):
    with Room(str(i)):
        if i == 0:
            continue
        break
try:
    with 5:
        pass
except TypeError as e:
    print(e)
