# Decorators: plain, with arguments, stacked, classes, counting and remembering.
import functools


def loud(fn):
    print("decorating", fn.__name__)

    def wrapper(*args, **kwargs):
        print("before", args, kwargs)
        result = fn(*args, **kwargs)
        print("after", result)
        return result

    return wrapper


def repeat(n):
    print("repeat", n)

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            return [fn(*args) for _ in range(n)]

        return wrapper

    return decorate


@loud
@repeat(2)
def square(x):
    """Squares."""
    return x * x


print(square(3))


class Counter:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.fn(*args)


@Counter
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.calls)


def memo(fn):
    cache = {}

    @functools.wraps(fn)
    def wrapper(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    """The n-th."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache), fib.__name__, fib.__doc__)
registry = {}


def register(name):
    return lambda fn: registry.setdefault(name, fn)


@register("hi")
def hello():
    return "hello"


print(registry["hi"](), hello())
decorators = [loud]


@decorators[0]
def last():
    return 1


last()


@(lambda f: 5)
def five():
    pass


print(five)
