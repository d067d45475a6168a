# Remembered results.
from functools import lru_cache, cache

calls = []

@lru_cache(maxsize=None)
def fib(n):
    """Fibonacci."""
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(30), len(calls), fib.cache_info(), fib.__name__, fib.__doc__)
fib.cache_clear()
print(fib.cache_info(), fib.__wrapped__(1))

@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x

print(square(1), square(2), square(1), square(3), square(2), square.cache_info())

@cache
def add(a, b=0, *rest, **kw):
    return a + b

print(add(1, 2), add(1, b=2), add(1, 2), add(1.0, 2), add.cache_info())
print(square.cache_parameters())
@lru_cache
def plain(x):
    return [x]
print(plain(1) is plain(1), plain(1), plain("1"), plain.cache_info().hits)
try:
    plain([1])
except TypeError as e:
    print(e)
