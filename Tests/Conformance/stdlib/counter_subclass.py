# Classes over Counter and defaultdict.
from collections import Counter, OrderedDict, defaultdict

class Tally(Counter):
    def top(self):
        return self.most_common(1)[0]

t = Tally("aab")
print(t, t.top(), t["zz"], isinstance(t, dict), type(t + t).__name__)
class Groups(defaultdict):
    def __init__(self):
        super().__init__(list)
g = Groups()
g["x"].append(1)
print(g, g == {"x": [1]})
class Named(OrderedDict):
    def __repr__(self):
        return "Named!"
print(Named(a=1), list(Named(a=1)))
