# Functions: defaults, keywords, *args, **kwargs, keyword-only and positional-only parameters.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(a=1, c=0), f(*[1, 2, 3], **{"c": 9, "z": 8}))


def g(x, /, y, *, z=0):
    return x + y + z


print(g(1, 2), g(1, y=2, z=3))


def nothing():
    pass


print(nothing(), nothing() is None)


def early(n):
    if n > 0:
        return "positive"
    return


print(early(1), early(0))


def grow(x, acc=[]):
    acc.append(x)
    return acc


print(grow(1), grow(2), grow(3, []), grow(4))


def typed(a: int, b: "float" = 1.0) -> str:
    """Adds."""
    return str(a + b)


print(typed(1), typed.__name__, typed.__doc__, callable(typed), callable(3))


def outer():
    def inner():
        return "inner"

    return inner


print(outer()(), (lambda: 5)(), (lambda a, b=1, *c: (a, b, c))(0, 2, 3))
n = 10


def default_now(k=n):
    return k


n = 20
print(default_now(), default_now(k=1))


def fact(k):
    return 1 if k < 2 else k * fact(k - 1)


print(fact(10), fact(20), [f.__name__ for f in (f, g)])
