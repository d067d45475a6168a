# Slice assignment and deletion, with and without steps

a = [1, 2, 3, 4, 5, 6]
a[1:3] = [9]
print(a)
a[::2] = [7, 7, 7]
print(a)
del a[::2]
print(a)
a[1:1] = [5, 6]
print(a)
a[5:] = [1]
print(a)
a[-1:] = range(3)
print(a)
a[::-1] = list(a)
print(a)
del a[3:0:-2]
print(a)
a[0:0] = "ab"
print(a)
a[:] = []
print(a)
for work in (
    lambda: [1, 2, 3, 4].__setitem__(slice(None, None, 2), [1]),
    lambda: [1, 2].__setitem__(slice(0, 1), 5),
    lambda: [1, 2][::0],
    lambda: [1, 2]["a":],
    lambda: [1, 2].__setitem__(5, 1),
):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
