# Where names live: locals, globals, enclosing functions, classes, comprehensions, builtins.
x = "global"


def read():
    return x


def write():
    x = "local"
    return x


def change():
    global x
    x = "changed"


print(read(), write(), x)
change()
print(x)


def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    x = 1
    return x


unbound()


def augmented():
    try:
        x += "!"
    except UnboundLocalError as e:
        print(e)


augmented()


def deleted():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(deleted())


def loop_unbound(items):
    for item in items:
        pass
    try:
        return item
    except UnboundLocalError as e:
        return str(e)


print(loop_unbound([1, 2]), "|", loop_unbound([]))


def create():
    global made_here
    made_here = 5


create()
print(made_here)
v = "outer"
print([v for v in range(3)], v)
print({v: w for v, w in [(1, 2)]}, v)


class C:
    v = "class"
    values = [v for _ in range(1)]
    first = v

    def method(self):
        return v


print(C.values, C.first, C().method())
try:
    undefined_name
except NameError as e:
    print(type(e).__name__, e)
len_ = len


def shadow():
    len = lambda s: "shadowed"
    return len([])


print(shadow(), len([]))
try:
    print(e)
except NameError as err:
    print(err)
