# Methods that change a container while it is searched, compared or indexed.
from collections import deque


class Popper:
    def __hash__(self):
        return hash(7)

    def __eq__(self, other):
        d.pop(other if isinstance(other, int) else 7, None)
        return True


d = {1: 1, 7: 2, 9: 3}
print(d.pop(Popper(), "gone"), d)


class Clearer:
    def __init__(self, n):
        self.n = [n, n]

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if armed:
            for c in containers:
                c.clear()
            global rest
            rest = [[i] for i in range(100)]
        return self is other


armed = False
a = {i: Clearer(i) for i in range(5)}
b = {i: Clearer(i) for i in range(5)}
containers = [a, b]
armed = True
print(a == b, len(a), len(b))

armed = False
s = {Clearer(i) for i in range(3)}
t = {Clearer(i) for i in range(4)}
containers = [s]
armed = True
print(s < t)

armed = False
d = deque([Clearer(i) for i in range(50)])
containers = [d]
armed = True
for name in ("count", "index", "remove"):
    try:
        print(getattr(d, name)(5))
    except (RuntimeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
    armed = False
    d = deque([Clearer(i) for i in range(50)])
    containers = [d]
    armed = True


class Yes:
    def __eq__(self, other):
        q.clear()
        return True


for action in (lambda: q.remove(5), lambda: q.count(5), lambda: q.index(5), lambda: 5 in q):
    q = deque([Yes(), Yes(), Yes()])
    try:
        print(action())
    except (RuntimeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)


class Hashes:
    calls = 0

    def __hash__(self):
        Hashes.calls += 1
        return 1


keys = {Hashes(): i for i in range(5)}
before = Hashes.calls
print(len({} | keys), len({**keys}), len(dict(keys)), Hashes.calls - before)
other = {1: 2}
other.update(keys)
print(len(other), Hashes.calls - before)
