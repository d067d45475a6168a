# *args and **kwargs: in definitions and in calls, and the errors of unpacking.
def f(*args, **kwargs):
    return args, kwargs


print(f())
print(f(1, 2, a=3))
print(f(*[1, 2], *(3, 4), **{"x": 1}, **{"y": 2}))
print(f(*range(3), 9, *"ab", k=1, **{"z": 0}))
print(f(*{"k": 1, "l": 2}))


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def g(a, b=0):
    return a, b


attempt(lambda: f(*3))
attempt(lambda: f(**3))
attempt(lambda: f(**[1]))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: g(*[1, 2, 3]))
attempt(lambda: g(1, *[2, 3]))
attempt(lambda: f(1, *None))
attempt(lambda: f(*[1], *3))


def modify(*args, **kwargs):
    kwargs["new"] = len(args)
    return kwargs


options = {"old": 1}
print(modify(1, 2, **options), options)


def wrapper(fn, *args, **kwargs):
    return fn(*args, **kwargs)


print(wrapper(max, 3, 9, 4), wrapper(sorted, [3, 1, 2], reverse=True))
