def f(x):
    print("evaluated", x)
    return x


class A:
    def m(self, *args, **named):
        return args, named

    @property
    def p(self):
        print("property")
        return lambda *args: args

    def __getattr__(self, name):
        if name == "dynamic":
            print("getattr")
            return lambda *args, **named: (args, named)
        raise AttributeError("no " + name)


class B:
    pass


rows = []
a = A()
b = B()
b.own = lambda *args: ("own", args)

for call in (
    lambda: B().missing(f(1)),
    lambda: [].missing(f(2), f(3)),
    lambda: rows(f(4)),
    lambda: undefined(f(5)),
    lambda: B.nope(f(6)),
    lambda: None.x(f(7)),
    lambda: a.missing(f(8), key=f(9)),
    lambda: undefined(key=f(10)),
    lambda: a.m(f(11), key=f(12)),
    lambda: a.p(f(13), f(14)),
    lambda: a.dynamic(f(15), key=f(16)),
    lambda: b.own(f(17)),
    lambda: "x".join(f(["a", "b"])),
    lambda: A.m(a, f(18)),
    lambda: undefined(*f([19])),
    lambda: b.missing(**f({"k": 20})),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def rebind(value):
    global target
    target = lambda *args: ("second", args)
    return value


target = lambda *args: ("first", args)
print(target(rebind(1)), target(2))


def replace(value):
    B.method = lambda self, *args: ("new", args)
    return value


B.method = lambda self, *args: ("old", args)
print(b.method(replace(1)), b.method(2))

rows = []
for n in range(3):
    rows.append(f(n) * 2)
print(rows)


def generator():
    result = []
    result.append((yield 1))
    result.append((yield 2))
    print(result)


g = generator()
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration:
    print("stop")
