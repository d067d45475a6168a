# Copies of the program's own objects.
import copy
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple

class Node:
    def __init__(self, v):
        self.v = v
        self.next = None

n = Node([1])
n.next = n
shallow, deep = copy.copy(n), copy.deepcopy(n)
print(shallow.v is n.v, deep.v is n.v, deep.next is deep, shallow.next is n, type(deep).__name__)

class Custom:
    def __init__(self, x):
        self.x = x
    def __copy__(self):
        return Custom(self.x + 1)
    def __deepcopy__(self, memo):
        return Custom(copy.deepcopy(self.x, memo) * 2)

print(copy.copy(Custom(1)).x, copy.deepcopy(Custom(4)).x, [c.x for c in copy.deepcopy([Custom(1)])])
P = namedtuple("P", "a b")
d = defaultdict(list, k=[1])
for value in (Counter("aab"), d, deque([1, [2]], 5), OrderedDict(a=[1]), P(1, [2])):
    s, t = copy.copy(value), copy.deepcopy(value)
    print(s, t, s == value, t == value, type(t) is type(value))
e = copy.deepcopy(d)
e["k"].append(2)
e["new"]
print(d, e)
err = copy.copy(ValueError("bad", 3))
print(repr(err), err.args)
