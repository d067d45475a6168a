"""What containers can do, for isinstance: Iterable, Mapping, Callable and others."""

from _refusals import refuse as _refuse
from collections import ChainMap as _ChainMap, deque as _deque


def _has(*names):
    return lambda cls: all([hasattr(cls, name) for name in names])


_generator = type((_ for _ in ()))
_callables = (type(len), type(lambda: 0), type, type([].append), type(str.upper))


class _Kind:
    """Something a class may be able to do; isinstance and issubclass ask for it."""

    def __init__(self, name, test, classes=()):
        self.__name__ = name
        self._test = test
        self._classes = classes

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._classes) or self._test(cls) or self._is_derived(cls)

    def _is_derived(self, cls):
        """Whether a class names this one among its bases."""
        return any([base.__name__ == self.__name__ and base.__module__ == "collections.abc"
                    for base in cls.__mro__[1:-1]])

    def _base(self):
        """The class that a class over this one derives from."""
        from collections import _bases

        if not hasattr(_bases, self.__name__):
            _refuse(f"a class over collections.abc.{self.__name__} is not supported in Glia")
        return getattr(_bases, self.__name__)

    def __mro_entries__(self, bases):
        return (self._base(),)

    def __call__(self, *args, **kwargs):
        return self._base()(*args, **kwargs)

    def __getitem__(self, params):
        return self

    def __or__(self, other):
        from typing import Union

        return Union[self, other]

    def __repr__(self):
        return f"<class 'collections.abc.{self.__name__}'>"


def _never(cls):
    return False


_containers = (list, tuple, str, dict, set, frozenset, range)
Iterable = _Kind("Iterable", _has("__iter__"), (*_containers, _generator, map, zip, filter, enumerate, _deque))
Iterator = _Kind("Iterator", _has("__iter__", "__next__"), (_generator, map, zip, filter, enumerate))
Generator = _Kind("Generator", _never, (_generator,))
Sized = _Kind("Sized", _has("__len__"), (*_containers, _deque))
Container = _Kind("Container", _has("__contains__"), (*_containers, _deque))
Collection = _Kind("Collection", _has("__len__", "__iter__", "__contains__"), (*_containers, _deque))
Reversible = _Kind("Reversible", _has("__reversed__"), (list, tuple, str, dict, range, _deque))
Sequence = _Kind("Sequence", _never, (list, tuple, str, range, _deque))
MutableSequence = _Kind("MutableSequence", _never, (list, _deque))
Set = _Kind("Set", _never, (set, frozenset, type({}.keys()), type({}.items())))
MutableSet = _Kind("MutableSet", _never, (set,))
Mapping = _Kind("Mapping", _never, (dict, _ChainMap))
MutableMapping = _Kind("MutableMapping", _never, (dict, _ChainMap))
Hashable = _Kind("Hashable", lambda cls: not issubclass(cls, (list, dict, set)) and getattr(cls, "__hash__", 0) is not None)
Callable = _Kind("Callable", _has("__call__"), _callables)
KeysView = _Kind("KeysView", _never, (type({}.keys()),))
ValuesView = _Kind("ValuesView", _never, (type({}.values()),))
ItemsView = _Kind("ItemsView", _never, (type({}.items()),))
