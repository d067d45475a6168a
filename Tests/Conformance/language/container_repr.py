# repr of nested containers and of instances in them.
class P:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"P({self.n})"


class S:
    def __str__(self):
        return "S as str"

    def __repr__(self):
        return "S as repr"


print([P(1), S()], (P(2),), {"p": P(3), S(): 1}, P(4), S(), f"{S()} {S()!r} {[S()]}", str([S()]))
print([1, "two", 3.0, None, True, [4, (5,)], {"k": [6]}, (), [], {}, set(), ((),)])
print(
    {1: {2: {3: {}}}},
    [[]],
    [()],
    {"": ""},
    {(): []},
    [range(3), slice(1, None)],
    [-0.0, 1e-9, float("inf")],
    ["\n", "'", '"'],
)
d = {}
d["self"] = d
print(d)
l = [1]
t = (l,)
l.append(t)
print(l, t)
print(
    repr([]),
    str(()),
    repr({"a": (1,)}),
    [ValueError("x"), KeyError("k")],
    [print, len][0] is print,
    [int, P("c")],
)
