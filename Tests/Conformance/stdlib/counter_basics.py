# Counting things.
from collections import Counter

c = Counter("abracadabra")
print(c)
print(c["a"], c["z"], "z" in c, len(c))
print(c.most_common(2), c.most_common())
print(sorted(c.elements()), c.total())
c.update("aaa")
c.update({"z": 4}, q=2)
print(c)
c.subtract("ab")
c.subtract(z=5)
print(c, dict(c))
print(Counter(), Counter(a=1, b=2), Counter({"x": 3}), Counter(["u", "v", "u"]))
print(isinstance(c, dict), type(c).__name__)
