"""The operators as functions, and getters of items, attributes and methods."""


def lt(a, b):
    """a < b"""
    return a < b


def le(a, b):
    """a <= b"""
    return a <= b


def eq(a, b):
    """a == b"""
    return a == b


def ne(a, b):
    """a != b"""
    return a != b


def ge(a, b):
    """a >= b"""
    return a >= b


def gt(a, b):
    """a > b"""
    return a > b


def not_(a):
    """not a"""
    return not a


def truth(a):
    """bool(a)"""
    return True if a else False


def is_(a, b):
    """a is b"""
    return a is b


def is_not(a, b):
    """a is not b"""
    return a is not b


def add(a, b):
    """a + b"""
    return a + b


def sub(a, b):
    """a - b"""
    return a - b


def mul(a, b):
    """a * b"""
    return a * b


def truediv(a, b):
    """a / b"""
    return a / b


def floordiv(a, b):
    """a // b"""
    return a // b


def mod(a, b):
    """a % b"""
    return a % b


def pow(a, b):
    """a ** b"""
    return a**b


def matmul(a, b):
    """a @ b"""
    return a @ b


def and_(a, b):
    """a & b"""
    return a & b


def or_(a, b):
    """a | b"""
    return a | b


def xor(a, b):
    """a ^ b"""
    return a ^ b


def lshift(a, b):
    """a << b"""
    return a << b


def rshift(a, b):
    """a >> b"""
    return a >> b


def neg(a):
    """-a"""
    return -a


def pos(a):
    """+a"""
    return +a


def inv(a):
    """~a"""
    return ~a


invert = inv
_abs = abs


def abs(a):
    """abs(a)"""
    return _abs(a)


def index(a):
    """a as an exact integer."""
    return int.__index__(a) if isinstance(a, int) else range(a).stop


def concat(a, b):
    """a + b of sequences."""
    for value in (a, b):
        if not hasattr(value, "__getitem__"):
            raise TypeError(f"'{type(value).__name__}' object can't be concatenated")
    return a + b


def contains(a, b):
    """b in a"""
    return b in a


def countOf(a, b):
    """How many items of a equal b."""
    return sum(1 for item in a if item is b or item == b)


def indexOf(a, b):
    """The first place of b in a."""
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    """a[b]"""
    return a[b]


def setitem(a, b, c):
    """a[b] = c"""
    a[b] = c


def delitem(a, b):
    """del a[b]"""
    del a[b]


def length_hint(obj, default=0):
    """How many items obj is expected to give."""
    return len(obj) if hasattr(obj, "__len__") else default


def iadd(a, b):
    """a += b"""
    a += b
    return a


def isub(a, b):
    """a -= b"""
    a -= b
    return a


def imul(a, b):
    """a *= b"""
    a *= b
    return a


def itruediv(a, b):
    """a /= b"""
    a /= b
    return a


def ifloordiv(a, b):
    """a //= b"""
    a //= b
    return a


def imod(a, b):
    """a %= b"""
    a %= b
    return a


def ipow(a, b):
    """a **= b"""
    a **= b
    return a


def iand(a, b):
    """a &= b"""
    a &= b
    return a


def ior(a, b):
    """a |= b"""
    a |= b
    return a


def ixor(a, b):
    """a ^= b"""
    a ^= b
    return a


def ilshift(a, b):
    """a <<= b"""
    a <<= b
    return a


def irshift(a, b):
    """a >>= b"""
    a >>= b
    return a


def imatmul(a, b):
    """a @= b"""
    a @= b
    return a


def iconcat(a, b):
    """a += b, for sequences"""
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def _only(name, args):
    """The one argument of a call of a getter."""
    if len(args) != 1:
        raise TypeError(f"{name} expected 1 argument, got {len(args)}")
    return args[0]


class itemgetter:
    """A function of one argument that gives its item, or a tuple of several items."""

    def __init__(self, item, /, *items):
        self._items = (item, *items)

    def __call__(self, *args):
        obj = _only("itemgetter", args)
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


def _follow(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


class attrgetter:
    """A function of one argument that gives its attribute (dots go deeper), or a tuple of several."""

    def __init__(self, attr, /, *attrs):
        self._attrs = (attr, *attrs)
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._paths = [name.split(".") for name in self._attrs]

    def __call__(self, *args):
        obj = _only("attrgetter", args)
        if len(self._paths) == 1:
            return _follow(obj, self._paths[0])
        return tuple([_follow(obj, path) for path in self._paths])

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


class methodcaller:
    """A function of one argument that calls its method with the arguments given here."""

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, *args):
        obj = _only("methodcaller", args)
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f"{key}={value!r}" for key, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


def call(obj, /, *args, **kwargs):
    """obj(*args, **kwargs)"""
    return obj(*args, **kwargs)
