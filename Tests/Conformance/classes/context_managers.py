# __enter__ and __exit__: order, several managers, suppressing, errors in either.
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value, trace is None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress


with M("a") as a, M("b") as b:
    print(a, b)
with (M("c") as c, M("d")):
    print(c)
with M("s", suppress=True):
    raise ValueError("inside")
print("after")
try:
    with M("o"), M("p"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
try:
    with M("q"), M("r", fail="enter"):
        print("never")
except RuntimeError as e:
    print(e)
try:
    with M("t", fail="exit"):
        raise ValueError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))


def f():
    with M("return"):
        return "value"


print(f())
for i in range(3):
    with M(str(i)):
        if i == 0:
            continue
        if i == 1:
            break
with M("x") as (p):
    pass


class Holder:
    pass


h = Holder()
lst = [0]
with M("attr") as h.x, M("item") as lst[0]:
    print(h.x, lst)


class Pair:
    def __enter__(self):
        return 1, (2, 3)

    def __exit__(self, *args):
        pass


with Pair() as (one, (two, three)):
    print(one, two, three)


def gen():
    with M("gen"):
        yield 1
        yield 2


for v in gen():
    print(v)
try:
    with 5:
        pass
except TypeError as e:
    print(e)
try:
    with len:
        pass
except TypeError as e:
    print(e)


class OnlyEnter:
    def __enter__(self):
        pass


try:
    with OnlyEnter():
        pass
except TypeError as e:
    print(e)
