# A whole slice of an instance of a class over tuple is a plain tuple.
from collections import namedtuple

Empty = namedtuple("Empty", [])
Pair = namedtuple("Pair", "a b")


class T(tuple):
    pass


for value in (Empty(), Pair(1, 2), T((1, 2))):
    print(type(value[:]).__name__, value[:], type(value[:1]).__name__, value[:1])
