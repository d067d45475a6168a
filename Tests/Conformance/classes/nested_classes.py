# Classes inside classes and functions; classes as values, in lists, made in loops, with closures.
class Outer:
    limit = 3

    class Inner:
        def __init__(self, v):
            self.v = v

        def __repr__(self):
            return f"Inner({self.v})"

    class Error(Exception):
        pass

    def make(self, v):
        if v > self.limit:
            raise self.Error(f"{v} > {self.limit}")
        return self.Inner(v)


o = Outer()
print(o.make(2), Outer.Inner(5), Outer.Inner.__qualname__)
try:
    o.make(9)
except Outer.Error as e:
    print(type(e), e)


def factory(base, greeting):
    class Made(base):
        def greet(self):
            return f"{greeting} from {type(self).__name__}"

    Made.__name__ = f"Made{greeting}"
    return Made


A = factory(object, "Hi")
B = factory(A, "Yo")
print(A().greet(), B().greet(), A.__name__, A.__qualname__, issubclass(B, A))
classes = []
for i in range(3):

    class Loop:
        n = i

        def get(self):
            return self.n, i

    classes.append(Loop)
print([c().get() for c in classes])
registry = {cls.__name__: cls for cls in (int, str, Outer)}
print(registry["int"]("7"), sorted(registry), [t(3) for t in (int, float, str, bool)])
kinds = {int: "whole", str: "text", type(None): "nothing"}
print([kinds.get(type(v), "other") for v in (1, "a", None, 2.5)])
