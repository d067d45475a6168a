# What a deque refuses.
from collections import deque

d = deque([1, 2])
for f in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: d[5],
    lambda: d["a"],
    lambda: d.remove(9),
    lambda: d.index(9),
    lambda: deque(maxlen=-1),
    lambda: deque(5),
    lambda: hash(d),
    lambda: d + [1],
    lambda: [x for x in d if d.append(x)],
    lambda: d.nope,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
