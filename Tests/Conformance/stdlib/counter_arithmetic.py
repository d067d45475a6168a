# Counters add, subtract and intersect; only positive counts stay.
from collections import Counter

a = Counter(a=3, b=1, c=-2)
b = Counter(a=1, b=2, d=5)
print(a + b)
print(a - b)
print(a | b)
print(a & b)
print(+a, -a)
a += b
print(a)
a -= Counter(d=5)
print(a)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) > Counter(a=2))
print(Counter("ab") == {"a": 1, "b": 1}, Counter(a=1) != Counter(a=2))
