# Augmented assignment to every target evaluates the target once.
log = []


def at(v, label):
    log.append(label)
    return v


d = {"k": [1]}
at(d, "dict")[at("k", "key")] += [2]
print(d, log)


class Box:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        print("get", end=" ")
        return self._v

    @v.setter
    def v(self, x):
        print("set", x)
        self._v = x


b = Box()
b.v += 2
b.v *= 3
x = 10
x += 1
x -= 2
x *= 3
x //= 2
x **= 2
x %= 50
x <<= 2
x >>= 1
x |= 1
x &= 7
x ^= 2
print(x)
x = 7
x /= 2
print(x)
s = "a"
s += "b" * 2
s *= 2
s %= () if False else ()
print(s)
l = [1]
m = l
l += "ab"
l *= 2
print(m)
t = (1,)
u = t
t += (2,)
print(t, u)
st = {1, 2}
sv = st
st |= {3}
st &= {1, 3}
st -= {1}
st ^= {9}
print(sorted(sv))
dd = {"a": 1}
dd |= {"b": 2}
print(dd)
grid = [[0] * 3 for _ in range(2)]
grid[1][2] += 5
grid[0][-1] -= 1
print(grid)
shared = [[0] * 2] * 2
shared[0][0] += 1
print(shared)


def counter():
    n = 0

    def add(k=1):
        nonlocal n
        n += k
        return n

    return add


c = counter()
print(c(), c(5))
total = 0


def bump():
    global total
    total += 1


bump()
print(total)
a = [1, 2, 3]
i = 0
i, a[i] = 1, 9
print(a)
a[1:] += [4]
print(a)
