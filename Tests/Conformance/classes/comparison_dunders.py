# Rich comparisons, hashing with equality, sorting, and what they return.
class V:
    def __init__(self, n, name=""):
        self.n = n
        self.name = name

    def __eq__(self, o):
        return isinstance(o, V) and self.n == o.n

    def __lt__(self, o):
        return self.n < o.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f"V{self.n}{self.name}"


vs = [V(3, "a"), V(1), V(3, "b"), V(2)]
print(sorted(vs), sorted(vs, reverse=True), min(vs), max(vs))
print(V(1) == V(1), V(1) != V(1), V(1) != V(2), V(1) > V(0), V(1) is V(1))
print({V(1), V(1), V(2)} == {V(2), V(1)}, {V(1): "x"}[V(1)], V(3) in vs, vs.index(V(2)), vs.count(V(3)))
try:
    V(1) <= V(2)
except TypeError as e:
    print(e)


class NoHash:
    def __eq__(self, o):
        return True


for f in [lambda: hash(NoHash()), lambda: {NoHash()}, lambda: {NoHash(): 1}, lambda: {1: 2}[[]]]:
    try:
        f()
    except TypeError as e:
        print(e)
print(NoHash.__hash__)


class HashOnly:
    def __hash__(self):
        return 7


h = HashOnly()
print(hash(h), {h: 1}[h], HashOnly() in {h})


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as e:
    print(e)


class Weird:
    def __eq__(self, o):
        return "truthy"

    def __lt__(self, o):
        return []

    def __contains__(self, x):
        return "yes"


print(Weird() == 1, Weird() < 1, 3 in Weird(), 3 not in Weird())
print(1 < 2 < 3, 1 < 3 < 2, not (V(1) == V(2)))


class Big(V):
    pass


print(Big(1) == V(1), Big(1) < V(2), len({Big(1), V(1)}))
print(V(1).__eq__(V(1)), object().__eq__(1), V.__lt__(V(1), V(2)), V(1).__ne__(V(1)))
