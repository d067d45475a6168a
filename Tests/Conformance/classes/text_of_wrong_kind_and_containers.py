import collections


class A:
    def __repr__(self):
        pass


class B(set):
    def __repr__(self):
        return 3


class C(A):
    def __str__(self):
        return 5


class D(Exception):
    def __str__(self):
        return None


ways = (str, repr, print, lambda v: f"{v}", lambda v: f"{v!r}", lambda v: "%s" % v, lambda v: str([v]))
for cls in (A, B, C, D):
    for way in ways:
        try:
            print(way(cls()))
        except TypeError as error:
            print(cls.__name__, error)

d = collections.defaultdict(int)
print(d.__missing__("a"), d)
try:
    collections.defaultdict().__missing__("x")
except KeyError as error:
    print(error)

q = collections.deque("abc", 3)
for place in (None, "a", 1):
    try:
        q.insert(place, 1)
    except (TypeError, IndexError) as error:
        print(error)

T = collections.namedtuple("T", "x y")
t = T(1, 2)
for change in (lambda: setattr(t, "x", 3), lambda: delattr(t, "x"), lambda: setattr(t, "z", 3)):
    try:
        change()
    except AttributeError as error:
        print(error)

o = collections.OrderedDict(a=1, b=2)
try:
    for k in o:
        o[k + "x"] = 1
except RuntimeError as error:
    print(error)


def f():
    pass


for call in (lambda: f(*5, **0), lambda: f(**{1: 2}), lambda: f(*5)):
    try:
        call()
    except TypeError as error:
        print(error)
