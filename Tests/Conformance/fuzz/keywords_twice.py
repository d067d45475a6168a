# A keyword that a mapping has given already is an error, whichever stands first.
def f(**k):
    return k


def g(a=0, **k):
    return a, k


for call in (
    lambda: f(**{"z": 3}, z=1), lambda: f(z=1, **{"z": 2}), lambda: f(**{"a": 1}, **{"a": 3}),
    lambda: g(1, **{"a": 1}), lambda: f(**{"a": 1}, b=2, **{"c": 3}, d=4), lambda: dict(**{"x": 1}, x=2),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
