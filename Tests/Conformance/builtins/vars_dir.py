# vars and dir of an object

class Point:
    scale = 2

    def __init__(self):
        self.x = 1

    def move(self):
        pass


p = Point()
print(vars(p), [n for n in dir(p) if not n.startswith("_")])
setattr(p, "y", 2)
print(hasattr(p, "y"), p.y, p.__dict__)
delattr(p, "x")
print(vars(p))
try:
    delattr(p, "x")
except AttributeError as error:
    print(error)
