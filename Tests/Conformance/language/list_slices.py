# Slices: reading with steps, assigning and deleting parts.
a = list(range(10))
print(
    a[2:5],
    a[:3],
    a[7:],
    a[:],
    a[::3],
    a[1::2],
    a[::-1],
    a[8:2:-2],
    a[-3:],
    a[:-7],
    a[5:2],
    a[100:],
    a[-100:2],
)
a[2:4] = [20, 30, 35]
print(a)
a[:0] = [-1]
print(a)
a[5:] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[::2]
print(a)
a[1:1] = (7, 8)
print(a)
a[len(a) :] = "xy"
print(a)
s = slice(1, 3)
print(a[s], s, s.start, s.stop, s.step, slice(5))
t = (1, 2, 3, 4)
print(t[1:3], t[::-1], t[-1:], "hello"[1:4], range(10)[2:5], list(range(10)[::3]))
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
