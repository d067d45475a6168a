# Keyword-only parameters: with and without defaults, after a bare * and after *args.
def f(a, *, b, c=3):
    return (a, b, c)


print(f(1, b=2))
print(f(1, c=5, b=2))
print(f(b=2, a=1))


def g(*args, sep="-", end):
    return sep.join(str(x) for x in args) + end


print(g(1, 2, 3, end="!"))
print(g(end="?", sep="+"))


def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


attempt(lambda: f(1))
attempt(lambda: f(1, 2))
attempt(lambda: f(1, 2, b=3))
attempt(lambda: f(1, b=2, d=4))
attempt(lambda: f(b=2))
attempt(lambda: f())
attempt(lambda: g(1))


def h(*, x, y, z):
    return x


attempt(lambda: h())
attempt(lambda: h(x=1))
attempt(lambda: h(1, 2, x=1, y=2, z=3))
attempt(lambda: h(1, x=1, y=2, z=3))
