# del of names, items, slices, attributes, several at once, in functions and at the top.
a = b = c = 1
del a
try:
    a
except NameError as e:
    print(e)
del b, c
try:
    print(b)
except NameError as e:
    print(e)
lst = list(range(10))
del lst[0], lst[-1]
del lst[2:4]
print(lst)
del lst[::2]
print(lst)
d = {"a": 1, "b": {"c": [1, 2, 3]}}
del d["a"], d["b"]["c"][1]
print(d)


class C:
    x = 1


o = C()
o.y = 2
o.z = 3
del o.y, o.z
print(o.__dict__)
del C.x
for f in [lambda: C.x, lambda: o.y]:
    try:
        f()
    except AttributeError as e:
        print(e)
x, (y, z) = 1, (2, 3)
del x, (y, z)
[p, q] = 1, 2
del [p, q]


def g():
    v = 1
    del v
    v = 2
    return v


print(g())


def errors():
    for f in [
        lambda: [].__delitem__(0),
        lambda: {}.__delitem__("k"),
    ]:
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    try:
        del [1][5]
    except IndexError as e:
        print(e)
    try:
        del {}["k"]
    except KeyError as e:
        print(repr(e))
    try:
        del (1, 2)[0]
    except TypeError as e:
        print(e)
    try:
        del "abc"[0]
    except TypeError as e:
        print(e)
    try:
        del o.nothing
    except AttributeError as e:
        print(e)
    try:
        del nowhere
    except UnboundLocalError as e:
        print(type(e).__name__, e)


errors()


def glob():
    global G
    G = 1
    del G
    try:
        G
    except NameError as e:
        print(e)
    try:
        del G
    except NameError as e:
        print(e)


glob()
