# A deque with maxlen forgets.
from collections import deque

d = deque(maxlen=3)
for i in range(5):
    d.append(i)
    print(d)
d.appendleft(9)
print(d, d.maxlen, deque().maxlen)
d.extend("xy")
print(d, d == deque(["2", "x", "y"]), deque([1, 2]) == deque([1, 2], 5))
last = deque(open_lines := ["a", "b", "c"], maxlen=2)
print(last)
try:
    d.insert(0, 1)
except IndexError as e:
    print(e)
e = d.copy()
print(e, e + deque([1]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
d += [5]
print(d)
window = deque(maxlen=2)
means = []
for x in [1, 2, 3, 4]:
    window.append(x)
    means.append(sum(window) / len(window))
print(means)
