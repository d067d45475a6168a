# Messages of wrong calls.
def f(a, b, c=1):
    pass


def g(*, k):
    pass


def h():
    pass


def p(x, /):
    pass


class C:
    def __init__(self, x, y):
        pass

    def m(self, a):
        pass


class D:
    pass


cases = {
    "f()": lambda: f(),
    "f(1)": lambda: f(1),
    "f(1, 2, 3, 4)": lambda: f(1, 2, 3, 4),
    "f(1, 2, d=3)": lambda: f(1, 2, d=3),
    "f(1, a=2)": lambda: f(1, a=2),
    "f(b=1)": lambda: f(b=1),
    "g()": lambda: g(),
    "g(1)": lambda: g(1),
    "h(1)": lambda: h(1),
    "h(1, 2)": lambda: h(1, 2),
    "p(x=1)": lambda: p(x=1),
    "f(1, *[2], **{'b': 3})": lambda: f(1, *[2], **{"b": 3}),
    "C()": lambda: C(),
    "C(1)": lambda: C(1),
    "C(1, 2).m()": lambda: C(1, 2).m(),
    "C(1, 2).m(1, 2)": lambda: C(1, 2).m(1, 2),
    "D(1)": lambda: D(1),
    "(lambda x: x)()": lambda: (lambda x: x)(),
    "(lambda: 0)(1)": lambda: (lambda: 0)(1),
    "None()": lambda: None(),
    "'a'()": lambda: "a"(),
    "[]()": lambda: [](),
    "D()()": lambda: D()(),
    "len()": lambda: len(),
    "len(1, 2)": lambda: len(1, 2),
    "[].append()": lambda: [].append(),
    "'a'.upper(1)": lambda: "a".upper(1),
    "C.m()": lambda: C.m(),
}
for text, call in cases.items():
    try:
        print(text, "=", call())
    except TypeError as e:
        print(text, "->", e)
