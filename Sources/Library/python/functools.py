"""Functions about functions: caches, partial application, reduce, wraps, orders."""

from _refusals import refuse as _refuse
from _functools import reduce, partial, make_cache as _make_cache
from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped: its name, its text, its attributes."""
    for name in assigned:
        if hasattr(wrapped, name):
            try:
                setattr(wrapper, name, getattr(wrapped, name))
            except AttributeError:
                pass
    if updated:
        for name, value in getattr(wrapped, "__dict__", {}).items():
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like wrapped."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the last maxsize results of a function, by its arguments."""
    if callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_make_cache(maxsize, 128, typed, _CacheInfo), maxsize)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if maxsize is not None:
        maxsize = max(maxsize, 0)

    def decorate(function):
        return update_wrapper(_make_cache(function, maxsize, typed, _CacheInfo), function)

    return decorate


def cache(user_function, /):
    """A decorator that keeps every result of a function, by its arguments."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once: the object then keeps it as an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = func.__name__
        self.__doc__ = func.__doc__

    def _compute(self, instance, owner=None):
        value = self.func(instance)
        object.__setattr__(instance, self.attrname, value)
        return value


# Programs may not define this method; the machine knows it all the same.
cached_property.__get__ = cached_property._compute


def cmp_to_key(mycmp):
    """A key function for sorted(), from a function that compares two items."""

    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


def _derived(root, name):
    """The comparison `name` out of the comparison `root` and ==; NotImplemented goes through."""
    same_side = root[2] == name[2]
    if same_side:  # __lt__ and __le__: they differ where both are equal
        if name[3] == "e":
            def method(self, other):
                answer = getattr(type(self), root)(self, other)
                return answer if answer is NotImplemented else answer or self == other
        else:
            def method(self, other):
                answer = getattr(type(self), root)(self, other)
                return answer if answer is NotImplemented else answer and self != other
    elif root[3] != name[3]:  # __lt__ and __ge__: each is the other's opposite
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer
    elif name[3] == "t":  # __gt__ out of __lt__
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer and self != other
    else:  # __ge__ out of __le__
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer or self == other
    method.__name__ = name
    method.__qualname__ = name
    return method


def total_ordering(cls):
    """A class decorator that fills in the comparisons missing beside __eq__ and one of < <= > >=."""
    names = ["__lt__", "__le__", "__gt__", "__ge__"]
    present = [name for name in names if any(name in vars(c) for c in cls.__mro__[:-1])]
    if not present:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(present, key=["__ge__", "__gt__", "__le__", "__lt__"].index)
    for name in names:
        if name not in present:
            setattr(cls, name, _derived(root, name))
    return cls


def singledispatch(func):
    """Not supported."""
    _refuse(
        "functools.singledispatch is not supported: test the argument with isinstance()"
    )


singledispatchmethod = partialmethod = singledispatch
