# Both ends of a deque.
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], 3 in d, bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d)
d.rotate(2)
print(d)
d.rotate(-1)
print(d, list(d), tuple(reversed(d)))
d[1] = "x"
del d[0]
print(d, d.index(3), d.count("x"))
d.insert(1, "new")
d.remove("x")
d.reverse()
print(d, sum(1 for _ in d), sorted(deque([3, 1, 2])))
d.clear()
print(d, deque("abc"), deque(range(3), 5))
