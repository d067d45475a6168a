# Operators between instances of classes over builtin types; errors name the class.
class L(list):
    pass


class I(int):
    pass


class D(dict):
    def __missing__(self, key):
        return key.upper()


class S(str):
    def __str__(self):
        return "S!"


def show(f):
    try:
        v = f()
        print(type(v).__name__, v)
    except TypeError as e:
        print(e)


l, i, d, s = L([1, 2]), I(5), D(a=1), S("%s|")
for f in (
    lambda: l + l, lambda: l + [3], lambda: [3] + l, lambda: l * i, lambda: i * [1], lambda: i + i,
    lambda: l + d, lambda: [] + d, lambda: s + i, lambda: i @ l, lambda: d - s, lambda: l ** l,
    lambda: s % i, lambda: s % s, lambda: "%(z)s %(a)s" % d, lambda: d | {}, lambda: l == [1, 2],
    lambda: i & 1.5, lambda: i * d, lambda: (5).__eq__(1.5), lambda: i.__add__(1.5),
):
    show(f)
try:
    i *= [1]
except TypeError as e:
    print(e)
