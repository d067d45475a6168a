# Messages of unknown names, at module level and inside functions.
try:
    print(undefined_name)
except NameError as e:
    print(type(e).__name__, e)


def f():
    return missing + 1


try:
    f()
except NameError as e:
    print(e)
try:
    x += 1
except NameError as e:
    print(e)


def g(flag):
    if flag:
        y = 1
    return y


print(g(True))
try:
    g(False)
except UnboundLocalError as e:
    print(e)


def h():
    n += 1


n = 0
try:
    h()
except UnboundLocalError as e:
    print(e)


class C:
    a = 1

    def get(self):
        return a


try:
    C().get()
except NameError as e:
    print(e)
try:
    del never
except NameError as e:
    print(e)
try:
    [q for _ in range(1)]
except NameError as e:
    print(e)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(type(e).__name__, e)
try:
    from math import no_such_function
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
