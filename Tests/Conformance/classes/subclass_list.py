# Subclasses of list: overridden methods, attributes, slices, operators, sorting.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def peek(self):
        return self[-1]

    @property
    def empty(self):
        return not self


s = Stack()
print(s.empty, s)
s.push(1).push(2).push(3)
print(s, s.peek(), len(s), s.pop(), s.empty, isinstance(s, list), s == [1, 2], type(s).__name__)
s.name = "mine"
print(s.name, s.__dict__, s + [5], type(s + [5]).__name__, s[0:1], type(s[:]).__name__, s * 2)
s.extend([9, 8])
s.sort()
s[0] = 7
del s[1]
print(s, 9 in s, s.index(9), list(reversed(s)), sorted(s), sum(s), max(s), [*s])


class Evens(list):
    def append(self, x):
        if x % 2:
            raise ValueError(f"odd: {x}")
        super().append(x)

    def __getitem__(self, i):
        return ("item", super().__getitem__(i))

    def __len__(self):
        return 100

    def __repr__(self):
        return "Evens(" + super().__repr__() + ")"


e = Evens([2])
e.append(4)
try:
    e.append(5)
except ValueError as err:
    print(err)
print(e, e[0], len(e), list(e), str(e))


class Pair(list):
    def __init__(self, a, b):
        super().__init__([a, b])
        self.sum = a + b


p = Pair(1, 2)
print(p, p.sum)
a, b = p
print(a, b)
p += [3]
print(type(p).__name__, p)
