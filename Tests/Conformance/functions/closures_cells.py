# Closures share the variable, not its value; nonlocal writes it; loops make one cell.
def make():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return up, get


up, get = make()
up()
up()
print(get())
up2, get2 = make()
print(get2())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = []
for j in range(3):
    gs.append(lambda: j)
print([g() for g in gs], j)
hs = [lambda k=k: k for k in range(3)]
print([h() for h in hs])


def deep():
    a = 1

    def one():
        b = 2

        def two():
            nonlocal a, b
            a += 10
            b += 20
            return a, b

        return two

    return one


t = deep()()
print(t(), t())


def late():
    def use():
        return value

    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    value = 5
    return use


print(late()())


def removed():
    x = 1

    def inner():
        return x

    del x
    try:
        return inner()
    except NameError as e:
        return str(e)


print(removed())


def accumulate():
    total = []
    return lambda v: (total.append(v), sum(total))[1]


acc = accumulate()
acc(1)
print(acc(5))


def parameters(a, b=2, *c, d, **e):
    return lambda: (a, b, c, d, e)


print(parameters(1, d=4, f=5)())
