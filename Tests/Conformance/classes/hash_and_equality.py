# Classes as keys: equality and hash, mutable default identity, inheritance of both.
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


d = {P(1, 2): "a"}
d[P(1, 2)] = "b"
print(d, P(1, 2) in d, d[P(1, 2)], P(2, 1) in d, {P(0, 0), P(0, 0)}, P(1, 2) == (1, 2), P(1, 2) != (1, 2))


class Q(P):
    pass


print(Q(1, 2) == P(1, 2), hash(Q(1, 2)) == hash(P(1, 2)), Q(1, 2) in d)


class R(P):
    def __eq__(self, other):
        return False


try:
    {R(1, 2): 1}
except TypeError as e:
    print(e)


class S(R):
    __hash__ = P.__hash__


print({S(1, 2): 1}, S(1, 2) == S(1, 2))
x = S(1, 2)
print(x in [x], [x] == [x], x == x, (x,) == (x,), [x].index(x), [x].count(x))


class Plain:
    pass


a, b = Plain(), Plain()
print(a == b, a != b, a == a, len({a, b, a}), {a: 1}.get(b), hash(a) == hash(a))
print(P(1, 2) == None, None == P(1, 2), P(1, 2) in (None, 3))
