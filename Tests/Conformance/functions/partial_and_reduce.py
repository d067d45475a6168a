# functools: partial, reduce, wraps, lru_cache and cache; composition of functions.
import functools
from functools import lru_cache, partial, reduce


def power(base, exponent=2):
    return base**exponent


cube = partial(power, exponent=3)
print(cube(2), partial(power, 2)(5), cube(2, exponent=4), cube.func.__name__, cube.args, cube.keywords)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "empty"))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions, lambda x: x)


print(compose(str.strip, str.upper, len)("  abc "), compose()(5))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
fib.cache_clear()
print(fib.cache_info().currsize)
calls = []


@functools.lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * 10


print([slow(x) for x in (1, 2, 1, 3, 1, 2)], calls)


def timer(label=None):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            return fn(*args, **kwargs)

        wrapper.calls = 0
        wrapper.label = label or fn.__name__
        return wrapper

    return decorate


@timer("named")
def hello(name="you"):
    """Greets."""
    return f"hello {name}"


print(hello(), hello("me"), hello.calls, hello.label, hello.__name__, hello.__doc__, hello.__wrapped__("x"))


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version("1.10") > Version("1.9"), Version("1.0") >= Version("1.0"), Version("2.0") <= Version("1.9"))
