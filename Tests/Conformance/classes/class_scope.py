# The class body: its own namespace, reading outward, not seen by methods; what is left in it.
x = 1


class A:
    x = x + 1
    y = x * 10
    for i in range(3):
        last = i
    if y > 10:
        big = True

    def method(self):
        return x

    try:
        z = y / 0
    except ZeroDivisionError as e:
        message = str(e)
    print("in body", x, y)
    del x
    print("after del", x)

    def _helper(n):
        return n + 1

    computed = _helper(5)
    square = lambda self, n: n * n
    table = {k: v for k, v in zip("ab", (1, 2))}


print(A.y, A.last, A.i, A.big, A.message, A().method(), A.computed, A().square(3), A.table)
print(hasattr(A, "x"), hasattr(A, "e"))
print([k for k in A.__dict__ if not k.startswith("__")])


def outer():
    v = "outer"

    class Inner:
        w = v
        v = "inner"

        def read(self):
            return v

    return Inner


try:
    outer()
except NameError as e:
    print(type(e).__name__, e)


def outer2():
    v = "outer"

    class Inner:
        w = v + "!"

        def read(self):
            nonlocal v
            v += "?"
            return v

    return Inner


I = outer2()
print(I.w, I().read(), I().read())


class G:
    global made_by_class
    made_by_class = 7

    class Nested:
        deep = True


print(made_by_class, G.Nested.deep, G.Nested.__qualname__)
A.added = 5
print(A().added)
del A.added
try:
    A.added
except AttributeError as e:
    print(e)
