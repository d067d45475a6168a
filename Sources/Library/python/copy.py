"""Copies of values: shallow and deep."""

from _collections import copy_container as _copy_container


class Error(Exception):
    """What copying raises where it cannot."""


error = Error
_immutable = (int, float, bool, str, tuple, frozenset, range, slice, type(None), type, type(...),
              type(NotImplemented), type(len), type(lambda: 0), property)


class _WithMethod:
    def method(self):
        pass


_method = type(_WithMethod().method)


def _same(value):
    return value


def _remade(x, cls, copied):
    """An object like x that holds nothing that can be changed yet, of a class of the program."""
    if isinstance(x, BaseException):
        return cls(*[copied(value) for value in x.args])
    if isinstance(x, (set, frozenset)):
        return cls([copied(item) for item in x])
    if isinstance(x, tuple):
        items = [copied(item) for item in x]
        if hasattr(cls, "_make"):
            return cls._make(items)
        return tuple.__new__(cls, items) if hasattr(x, "__dict__") else cls(items)
    for base in (list, dict):
        if isinstance(x, base):
            return base.__new__(cls)
    for base in (str, int, float):
        if isinstance(x, base):
            return base.__new__(cls, base(x))
    return object.__new__(cls)


def _slots(cls):
    """The names that `__slots__` of a class and its bases give."""
    names = []
    for base in cls.__mro__:
        slots = vars(base).get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                hidden = name.startswith("__") and not name.endswith("__")
                names.append("_" + base.__name__.lstrip("_") + name if hidden else name)
    return names


def _fill(made, x, copied):
    """Gives a remade object the attributes and the items of x."""
    for name in _slots(type(x)):
        if hasattr(x, name):
            object.__setattr__(made, name, copied(getattr(x, name)))
    for name, value in getattr(x, "__dict__", {}).items():
        object.__setattr__(made, name, copied(value))
    if isinstance(x, list):
        for item in list.__iter__(x):
            made.append(copied(item))
    elif isinstance(x, dict):
        for key, value in x.items():
            made[copied(key)] = copied(value)
    return made


def _is_tensor(x):
    """Whether x is a tensor, without importing torch for it."""
    return type(x).__name__ in ("Tensor", "Parameter") and hasattr(x, "requires_grad")


def _tensor_copy(x, data):
    """A tensor like x over other data."""
    if type(x).__name__ == "Parameter":
        return type(x)(data, requires_grad=x.requires_grad)
    return data.requires_grad_() if x.requires_grad else data


def _tensor_deepcopy(x, memo):
    if not x.is_leaf:
        raise RuntimeError(
            "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  "
            "If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, "
            "see https://github.com/pytorch/pytorch/pull/103001"
        )
    made = _tensor_copy(x, x.detach().clone())
    if x.grad is not None:
        made.grad = deepcopy(x.grad, memo)
    return made


def copy(x):
    """A new value of the same kind that holds the same items."""
    cls = type(x)
    if _is_tensor(x):
        return _tensor_copy(x, x.detach())
    if cls in _immutable or isinstance(x, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    made = _copy_container(x) if type(x).__module__ in _own else None
    if made is not None:
        return made
    if hasattr(x, "__dict__") or hasattr(cls, "__slots__") or isinstance(x, _plain):
        return _fill(_remade(x, cls, _same), x, _same)
    raise TypeError(f"cannot pickle '{cls.__name__}' object")


_own = ("builtins", "collections", "functools", "itertools", "array")
_plain = (list, dict, set, frozenset, tuple, str, int, float)


def deepcopy(x, memo=None):
    """A copy of a value and of all it holds; what occurs twice in it is copied once."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    if cls is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[key] = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    else:
        made = _deep(x, cls, memo)
        if made is not x:
            memo[key] = made
    # What was copied stays alive as long as memo, so that no other object gets its id.
    memo.setdefault(id(memo), []).append(x)
    return made


_atoms = {int, float, bool, str, range, type(None), type, type(...), type(NotImplemented), type(len),
          type(lambda: 0)}


def _deep(x, cls, memo):
    if _is_tensor(x):
        return _tensor_deepcopy(x, memo)
    if cls.__name__ == "ndarray":
        return x.copy()
    if isinstance(x, type) or cls.__module__ in ("torch", "functools") and not hasattr(x, "__dict__"):
        return x
    if callable(x) and not hasattr(x, "__dict__") and cls in _immutable:
        return x
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        return method(x, memo)
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(items, x)) else tuple(items)
    if isinstance(x, property):
        return x
    if isinstance(x, slice):
        return slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
    if cls is _method:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if cls.__module__ in _own and isinstance(x, dict):
        made = memo[id(x)] = _copy_container(x)
        made.clear()
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        return made
    if hasattr(x, "__dict__") or hasattr(cls, "__slots__") or isinstance(x, _plain):

        def copied(value):
            return deepcopy(value, memo)

        made = _remade(x, cls, copied)
        memo[id(x)] = made
        return _fill(made, x, copied)
    made = _copy_container(x)
    if made is None:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    memo[id(x)] = made
    items = [deepcopy(item, memo) for item in x]
    made.clear()
    made.extend(items)
    return made
