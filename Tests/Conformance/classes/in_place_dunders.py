# In-place operators: the dunder, NotImplemented, and the fall back to the plain operator.
class Acc:
    def __init__(self, items=()):
        self.items = list(items)

    def __repr__(self):
        return f"Acc({self.items})"

    def __iadd__(self, o): self.items.append(("+=", o)); return self
    def __isub__(self, o): self.items.append(("-=", o)); return self
    def __imul__(self, o): self.items.append(("*=", o)); return self
    def __itruediv__(self, o): self.items.append(("/=", o)); return self
    def __ifloordiv__(self, o): self.items.append(("//=", o)); return self
    def __imod__(self, o): self.items.append(("%=", o)); return self
    def __ipow__(self, o): self.items.append(("**=", o)); return self
    def __imatmul__(self, o): self.items.append(("@=", o)); return self
    def __ilshift__(self, o): self.items.append(("<<=", o)); return self
    def __irshift__(self, o): self.items.append((">>=", o)); return self
    def __iand__(self, o): self.items.append(("&=", o)); return self
    def __ior__(self, o): self.items.append(("|=", o)); return self
    def __ixor__(self, o): self.items.append(("^=", o)); return self


a = same = Acc()
a += 1
a -= 2
a *= 3
a /= 4
a //= 5
a %= 6
a **= 7
a @= 8
a <<= 9
a >>= 10
a &= 11
a |= 12
a ^= 13
print(a, a is same)


class Half:
    def __iadd__(self, o):
        return NotImplemented

    def __add__(self, o):
        return "added"

    def __isub__(self, o):
        return NotImplemented


h = Half()
h += 1
print(h)
h = Half()
try:
    h -= 1
except TypeError as e:
    print(e)


class Replace:
    def __iadd__(self, o):
        return "replaced"


class Holder:
    pass


r = Holder()
r.x = Replace()
r.x += 1
lst = [Replace()]
lst[0] += 1
print(r.x, lst)
x = [1]
y = x
x += (2, 3)
print(x is y, x)
x = x + [4]
print(x is y)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = "a"
s *= 3
print(s)
