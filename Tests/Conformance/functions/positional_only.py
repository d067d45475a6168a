# Positional-only parameters: before the slash, with defaults, and the errors they give.
def f(a, b, /, c, d=4, *, e=5):
    return (a, b, c, d, e)


print(f(1, 2, 3))
print(f(1, 2, c=3, d=0, e=9))


def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


attempt(lambda: f(1, b=2, c=3))
attempt(lambda: f(a=1, b=2, c=3))
attempt(lambda: f(1, 2))
attempt(lambda: f(1))
attempt(lambda: f(1, 2, 3, 4, 5))
attempt(lambda: f(1, 2, 3, c=3))


def g(x, /, **rest):
    return (x, rest)


print(g(1, x=2, y=3))
attempt(lambda: g(x=1))


def h(x=10, /):
    return x


print(h(), h(3))
attempt(lambda: h(x=3))
attempt(lambda: h(1, 2))
