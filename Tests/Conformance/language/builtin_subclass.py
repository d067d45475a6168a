# beyond: subclasses of list and dict
# Subclasses of list and dict keep the behaviour of the base.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self


class Counts(dict):
    def add(self, k):
        self[k] = self.get(k, 0) + 1


s = Stack([1]).push(2)
print(s, len(s), isinstance(s, list), s[-1], s == [1, 2], type(s).__name__)
c = Counts()
for ch in "abca":
    c.add(ch)
print(c, c["a"], "b" in c, isinstance(c, dict), sorted(c))
