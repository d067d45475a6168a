# What a Counter refuses.
from collections import Counter

for f in (
    lambda: Counter([[1]]),
    lambda: Counter(5),
    lambda: Counter.fromkeys("ab"),
    lambda: Counter(a=1) + {"a": 1},
    lambda: Counter(1, 2),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
del_c = Counter(a=1)
del del_c["a"]
try:
    del del_c["zz"]
except KeyError as e:
    print("KeyError", e)
