# Decorators: plain, with arguments, stacked, on classes.
def loud(f):
    def wrapper(*args, **kw):
        print("before", f.__name__)
        r = f(*args, **kw)
        print("after", r)
        return r

    return wrapper


@loud
def add(a, b=1):
    return a + b


print(add(1), add(2, b=3))


def times(n):
    def deco(f):
        return lambda *a: [f(*a) for _ in range(n)]

    return deco


@times(2)
@loud
def hi():
    return "hi"


print(hi())
registry = {}


def register(cls):
    registry[cls.__name__] = cls
    return cls


@register
class Net:
    pass


print(list(registry), registry["Net"] is Net)
cache = {}


def memo(f):
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    return g


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(cache))
