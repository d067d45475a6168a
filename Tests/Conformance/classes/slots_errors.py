# __slots__: no other attributes, no __dict__, inheritance with and without slots.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = P(1, 2)
for f in [lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__]:
    try:
        f()
    except AttributeError as e:
        print(e)
print(hasattr(p, "__dict__"), p.x + p.y)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)


class Q(P):
    __slots__ = ("w",)


q = Q(1, 2)
q.w = 3
print(q.w)
try:
    q.v = 1
except AttributeError as e:
    print(e)


class R(P):
    pass


r = R(1, 2)
r.anything = 5
print(r.anything)
try:

    class Bad:
        __slots__ = ("k",)
        k = 1
except ValueError as e:
    print(e)


class One:
    __slots__ = "only"


o = One()
o.only = 1
try:
    o.other = 2
except AttributeError as e:
    print(e)
