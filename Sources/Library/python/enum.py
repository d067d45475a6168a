"""Classes whose instances are a fixed set of named values."""

from _refusals import refuse as _refuse
from types import MappingProxyType as _MappingProxy
from _collections import make_class as _make_class, set_constructor as _set_constructor


class auto:
    """A value for a member that follows the last one's: 1, 2, 3, …"""

    def __repr__(self):
        return "auto()"


class nonmember:
    """Marks a value in the body of an enum that is no member."""

    def __init__(self, value):
        self.value = value


def _is_member(name, value):
    """Whether an entry of a class body is a member."""
    if name.startswith("__") and name.endswith("__") or name.startswith("_") and name.endswith("_"):
        return False
    if isinstance(value, (type, nonmember, property, classmethod, staticmethod)):
        return False
    return type(value) is not type(_is_member)


def _next_value(values):
    """What auto() stands for after these values."""
    numbers = [value for value in values if isinstance(value, int)]
    if values and not numbers:
        raise TypeError("unable to sort non-numeric values")
    return max(numbers) + 1 if numbers else 1


def _create(cls, value):
    """A member without a name."""
    for base in (int, str, float):
        if issubclass(cls, base):
            made = base(*value) if isinstance(value, tuple) else base(value)
            member = base.__new__(cls, made)
            if isinstance(value, tuple):
                # The arguments of the base make the value.
                object.__setattr__(member, "_value_", made)
            return member
    member = object.__new__(cls)
    if cls.__init__ is not Enum.__init__:
        member.__init__(*(value if isinstance(value, tuple) else (value,)))
    return member


def _build(name, bases, namespace):
    """The class of a class statement over an enum."""
    base = bases[-1]
    if vars(base).get("_member_map_"):
        raise TypeError(f"<enum {name!r}> cannot extend <enum {base.__name__!r}>")
    entries = {key: value for key, value in namespace.items() if _is_member(key, value)}
    rest = {key: value for key, value in namespace.items() if key not in entries}
    for key, value in rest.items():
        if isinstance(value, nonmember):
            rest[key] = value.value
    rest["_member_map_"] = members = {}
    rest["_value2member_map_"] = by_value = {}
    rest["__members__"] = _MappingProxy(members)
    cls = _make_class(name, bases, rest)
    generate = getattr(cls, "_generate_next_value_", None)
    seen = []
    for key, value in entries.items():
        if isinstance(value, auto):
            if generate is not None:
                value = generate(key, 1, len(seen), list(seen))
            elif issubclass(cls, StrEnum):
                value = key.lower()
            else:
                value = _next_value(seen)
        seen.append(value)
        known = [member for member in members.values() if member._value_ == value]
        if known:
            members[key] = known[0]
        else:
            member = _create(cls, value)
            if "_value_" not in vars(member):
                object.__setattr__(member, "_value_", value)
            object.__setattr__(member, "_name_", key)
            members[key] = member
            try:
                by_value[member._value_] = member
            except TypeError:
                pass
        type.__setattr__(cls, key, members[key])
    if members:
        _set_constructor(cls, lambda value, *rest: _find(cls, value, *rest))
    else:
        _set_constructor(cls, lambda name, names=None, **options: _functional(cls, name, names))
    return cls


def _find(cls, value):
    """The member with a value."""
    if isinstance(value, cls):
        return value
    for member in cls._member_map_.values():
        if member._value_ == value:
            return member
    missing = getattr(cls, "_missing_", None)
    if missing is not None:
        member = missing(value)
        if member is not None:
            return member
    raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")


def _functional(cls, name, names):
    """Enum("Color", "RED GREEN")."""
    if names is None:
        raise ValueError(f"{name!r} is not a valid {cls.__qualname__}")
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, dict):
        entries = dict(names)
    else:
        entries = {}
        for place, item in enumerate(names):
            key, value = item if isinstance(item, (tuple, list)) else (item, place + 1)
            entries[key] = value
    return _build(name, (cls,), {"__module__": "__main__", "__qualname__": name, **entries})


class _Kind:
    """What every enum has."""

    _member_map_ = {}

    def __make_class__(name, bases, namespace):
        return _build(name, bases, namespace)

    def __class_iter__(cls):
        members = cls._member_map_
        return iter([member for key, member in members.items() if member._name_ == key])

    def __class_reversed__(cls):
        members = [member for key, member in cls._member_map_.items() if member._name_ == key]
        return (member for member in reversed(members))

    def __class_len__(cls):
        return len([key for key, member in cls._member_map_.items() if member._name_ == key])

    def __class_contains__(cls, item):
        if not isinstance(item, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(item).__qualname__!r} and 'EnumType'")
        return isinstance(item, cls) and item._name_ in cls._member_map_

    def __class_repr__(cls):
        return f"<enum {cls.__name__!r}>"

    def __class_setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    def __init__(self, *args):
        pass

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _define(name, bases, namespace):
    return _make_class(name, bases, {"__module__": "enum", "__qualname__": name, **namespace})


Enum = _define("Enum", (), {key: value for key, value in vars(_Kind).items() if key not in ("__module__", "__qualname__", "__doc__")})
_set_constructor(Enum, lambda name, names=None, **options: _functional(Enum, name, names))


def _plain_str(self):
    return str(self._value_)


def _plain_format(self, spec):
    return format(self._value_, spec)


def _value_hash(self):
    return hash(self._value_)


_plain = {"__str__": _plain_str, "__format__": _plain_format, "__hash__": _value_hash}
try:
    IntEnum = _define("IntEnum", (int, Enum), _plain)
    StrEnum = _define("StrEnum", (str, Enum), _plain)
except TypeError:
    class StrEnum:
        """Not supported."""

    IntEnum = StrEnum


class Flag:
    """Not supported."""

    def __init_subclass__(cls, **kwargs):
        _refuse("enum.Flag is not supported: use a set of Enum members")


class IntFlag(object):
    """Not supported."""

    def __init_subclass__(cls, **kwargs):
        _refuse("enum.IntFlag is not supported: use a set of Enum members")


def unique(enumeration):
    """A class decorator that refuses two names for one value."""
    doubles = [(key, member._name_) for key, member in enumeration._member_map_.items() if key != member._name_]
    if doubles:
        text = ", ".join([f"{alias} -> {name}" for alias, name in doubles])
        raise ValueError(f"duplicate values found in {enumeration!r}: {text}")
    return enumeration
