# global and nonlocal: at several depths, created by a function, across nested scopes, in loops.
x = 0
y = "global y"


def outer():
    x = 1

    def middle():
        global x
        x = 2

        def inner():
            return x

        return inner()

    return middle(), x


print(outer(), x)


def a():
    v = "a"

    def b():
        nonlocal v
        v = "b"

        def c():
            nonlocal v
            v = "c"

        c()
        return v

    r = b()
    return v, r


print(a())


def make():
    global fresh, also
    fresh, also = 1, 2


make()
print(fresh, also)


def loop():
    global idx
    for idx in range(3):
        pass


loop()
print(idx)


def imports():
    global math
    import math


imports()
print(math.floor(2.5))


def define():
    global helper

    def helper():
        return "helped"


define()
print(helper())


def shadow(y):
    def read():
        return y

    y = y + "!"
    return read()


print(shadow("param"), y)


def comp():
    n = 5
    fs = [lambda: n + i for i in range(2)]
    n = 10
    return [f() for f in fs]


print(comp())


def walrus():
    def inner():
        nonlocal v
        if (v := 3) > 2:
            return v

    v = 0
    return inner(), v


print(walrus())


def except_name():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    try:
        err
    except NameError as e:
        print(e)


except_name()
