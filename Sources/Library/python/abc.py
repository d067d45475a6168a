"""Abstract classes: ABC and abstractmethod."""

from _collections import refuse_abstract as _refuse_abstract


def abstractmethod(funcobj):
    """Marks a method that subclasses must define before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABC:
    """A base for classes with abstract methods."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs):
        _refuse_abstract(cls)


class ABCMeta:
    """Not supported."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("abc.ABCMeta is not supported: derive from abc.ABC")
