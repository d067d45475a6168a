"""Abstract classes: ABC and abstractmethod."""

from _refusals import refuse as _refuse
from _collections import set_constructor as _set_constructor


def abstractmethod(funcobj):
    """Marks a method that subclasses must define before they can be instantiated."""
    _function(funcobj).__isabstractmethod__ = True
    return funcobj


def _function(value):
    """The function inside a property, classmethod or staticmethod."""
    if isinstance(value, property):
        return value.fget
    if isinstance(value, (classmethod, staticmethod)):
        return value.__func__
    return value


def _abstract_names(cls):
    """The names that are still abstract in a class, sorted."""
    names = set()
    seen = set()
    for base in cls.__mro__[:-1]:
        for name, value in vars(base).items():
            if name not in seen:
                seen.add(name)
                if getattr(_function(value), "__isabstractmethod__", False):
                    names.add(name)
    return sorted(names)


class ABC:
    """A base for classes with abstract methods."""

    def __init_subclass__(cls, **kwargs):
        names = _abstract_names(cls)
        if not names:
            return
        plural = "s" if len(names) > 1 else ""
        message = f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(names)}"

        def refuse(*args, **kwargs):
            raise TypeError(message)

        _set_constructor(cls, refuse)


    @classmethod
    def register(cls, subclass):
        """Refused: whether a class derives from another is said by its bases alone."""
        _refuse(f"{cls.__name__}.register is not supported: derive from {cls.__name__}")


abstractproperty = abstractclassmethod = abstractstaticmethod = abstractmethod


class ABCMeta:
    """The metaclass CPython gives ABC: metaclass=ABCMeta means deriving from ABC."""

    __as_base__ = ABC

    def __init__(self, *args, **kwargs):
        _refuse("abc.ABCMeta is not supported: derive from abc.ABC")
