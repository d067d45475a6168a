import collections.abc, typing
print(isinstance([], typing.Iterable), isinstance({}, typing.Mapping), isinstance(3, typing.Hashable), typing.Deque([1]), typing.DefaultDict(int))
for base in (5, "a", [], None, len, collections, 2.5, True, {}, (1,)):
    try:
        class A(base): pass
    except TypeError as e: print(e)
class St(str): pass
print(int(St("12"), 10))
class L(list): pass
for v, s in ((L(), ">5"), (St("a"), ">5")):
    try: print(format(v, s))
    except TypeError as e: print(e)
try:
    class Z: __slots__ = ""
    class Z: __slots__ = ("a b",)
except TypeError as e: print(e)
import textwrap
try: textwrap.dedent(0)
except TypeError as e: print(e)
print((3).__lt__("a"), object().__lt__(3), None.__eq__(3), None.__eq__(None), len.__eq__(3))
