"""Copies of values: shallow and deep."""

from _collections import copy_container as _copy_container


class Error(Exception):
    """What copying raises where it cannot."""


error = Error
_immutable = (int, float, bool, str, tuple, frozenset, range, slice, type(None), type, type(...),
              type(NotImplemented), type(len), type(lambda: 0), property)


def _blank(x):
    """A new object of x's class, without attributes."""
    return object.__new__(type(x))


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
    if isinstance(x, (tuple, frozenset, str, int, float)):
        return x
    if hasattr(x, "__setstate__") or hasattr(x, "__dict__"):
        return _rebuild(x, vars(x))
    made = _copy_container(x)
    if made is not None:
        return made
    raise TypeError(f"cannot pickle '{cls.__name__}' object")


def _rebuild(x, state):
    if isinstance(x, BaseException):
        made = type(x)(*x.args)
    else:
        made = _blank(x)
    for name, value in state.items():
        object.__setattr__(made, name, value)
    return made


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
    if isinstance(x, tuple):
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        if all(a is b for a, b in zip(items, x)):
            return x
        return tuple(items) if cls is tuple else cls._make(items)
    if isinstance(x, (set, frozenset)):
        made = cls([deepcopy(item, memo) for item in x])
        for name, value in getattr(x, "__dict__", {}).items():
            object.__setattr__(made, name, deepcopy(value, memo))
        return made
    if isinstance(x, (str, int, float, slice, property)):
        return x
    if isinstance(x, dict):
        made = memo[id(x)] = _copy_container(x)
        made.clear()
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        return made
    if hasattr(x, "__dict__"):
        if isinstance(x, BaseException):
            made = cls(*[deepcopy(value, memo) for value in x.args])
        else:
            made = _blank(x)
        memo[id(x)] = made
        for name, value in vars(x).items():
            object.__setattr__(made, name, deepcopy(value, memo))
        return made
    made = _copy_container(x)
    if made is None:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    memo[id(x)] = made
    items = [deepcopy(item, memo) for item in x]
    made.clear()
    made.extend(items)
    return made
