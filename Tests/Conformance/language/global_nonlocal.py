# global and nonlocal: which variable an assignment reaches.
total = 0


def add(n):
    global total, fresh
    total += n
    fresh = "made by add"


add(2)
add(3)
print(total, fresh)
x = "global"


def shadow():
    x = "local"
    return x


print(shadow(), x)


def outer():
    x = "outer"

    def inner():
        global x
        x = "changed"

    inner()
    return x


print(outer(), x)


def read_before():
    try:
        print(total)
        total = 1
    except UnboundLocalError as e:
        print(type(e).__name__, e)


read_before()


def free():
    def g():
        return late

    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1


free()


def for_scope():
    for i in range(3):
        pass
    return i


print(for_scope())


def deleted():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(deleted())
