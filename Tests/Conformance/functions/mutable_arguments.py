# Arguments are references: what a function may and may not change for its caller.
def change(items, number, text, table):
    items.append(99)
    items = [0]
    number += 1
    text += "!"
    table["new"] = items
    return number, text


l, n, s, d = [1], 1, "a", {}
print(change(l, n, s, d), l, n, s, d)


def swap(a, b):
    return b, a


x, y = swap(1, 2)
print(x, y)


def fill(grid, value):
    for row in grid:
        for i in range(len(row)):
            row[i] = value
    return grid


g = [[0] * 2 for _ in range(2)]
h = [[0] * 2] * 2
h[0][0] = 1
print(fill(g, 7), g, h)


def rebind(lst):
    lst += [1]
    lst = lst + [2]
    return lst


a = []
print(rebind(a), a)


def slice_assign(lst):
    lst[:] = [9, 9]


slice_assign(a)
print(a)


def safe(item, target=None):
    target = [] if target is None else target
    target.append(item)
    return target


print(safe(1), safe(2), safe(3, [0]))
b = c = []
b.append(1)
print(c, b is c, [] is [], () == ())
t = ([], 1)
t[0].append(5)
print(t)
m = {"k": [1]}
copy = dict(m)
copy["k"].append(2)
copy["j"] = 1
print(m, copy)
