# Looking up attributes: instance before class before bases; shadowing, deleting, class attributes changed later.
class A:
    x = "A.x"
    items = []

    def f(self):
        return "A.f"


class B(A):
    y = "B.y"


b = B()
print(b.x, b.y, b.f(), "x" in b.__dict__, "x" in B.__dict__, hasattr(B, "x"))
b.x = "own"
print(b.x, B.x, A.x, b.__dict__)
del b.x
print(b.x)
B.x = "B.x"
print(b.x, A.x)
A.x = "changed"
del B.x
print(b.x)
b.items.append(1)
B.items.append(2)
print(A.items, b.items is A.items)
b.items = b.items + [3]
print(A.items, b.items, B.items)
b.f = lambda: "instance"
print(b.f(), B.f(b), A().f())
A.g = lambda self: "late " + self.y
print(b.g())
A.x += "!"
b.x += "?"
print(A.x, b.x)
try:
    del b.nothing
except AttributeError as e:
    print(e)
try:
    del b.g
except AttributeError as e:
    print(e)
for name in ["x", "f", "zzz"]:
    print(name, getattr(b, name, "default") if name != "f" else "method", hasattr(A, name))
b2 = B()
b2.__dict__["x"] = "through dict"
print(b2.x, vars(b2))
b2.__dict__ = {"x": 1, "z": 2}
print(b2.x, b2.z, sorted(vars(b2)))
