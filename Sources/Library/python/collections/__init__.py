"""Containers beside list and dict."""

from _collections import (
    deque, derive as _derive, make_class as _make_class, make_tuple as _make_tuple, field as _field,
    count_into as _count_into, make_default as _make_default, run as _run,
    caller_module as _caller_module, copy_container as _copy_container,
)
import keyword as _keyword


# OrderedDict


class OrderedDict:
    """A dict that prints its pairs in order and can move them to either end."""

    def __init__(self, other=(), /, **kwargs):
        self.update(other, **kwargs)

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items()) if self else ''})"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        if isinstance(other, dict):
            return dict(self) == dict(other)
        return NotImplemented

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def copy(self):
        """A new OrderedDict of the same pairs."""
        return _copy_container(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """An OrderedDict whose keys all have one value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def move_to_end(self, key, last=True):
        """Moves a key to the end, or with last=False to the front."""
        value = dict.pop(self, key)
        if last:
            self[key] = value
            return
        rest = dict(self)
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        """Removes and gives the last pair, or the first."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)


OrderedDict = _derive(OrderedDict, dict, True)


# defaultdict


class defaultdict:
    """A dict that makes the value of a new key by calling default_factory."""

    __missing__ = _make_default

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        self.update(*args, **kwargs)

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict(self)!r})"

    def copy(self):
        """A new defaultdict of the same pairs."""
        return _copy_container(self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


defaultdict = _derive(defaultdict, dict, True)


# Counter


class Counter:
    """A dict of how often things occur."""

    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f"{type(self).__name__}({items!r})"

    def most_common(self, n=None):
        """The n most common elements with their counts, the most common first."""
        if n is not None and not n >= 1:
            return []
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def elements(self):
        """Every element as often as its count says."""
        for element, count in self.items():
            for _ in range(count):
                yield element

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not meaningful for a Counter."""
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds counts, or one for every item."""
        if isinstance(iterable, dict):
            if self:
                for element, count in iterable.items():
                    self[element] = count + self.get(element, 0)
            else:
                dict.update(self, iterable)
        elif iterable is not None:
            _count_into(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away, or one for every item."""
        if isinstance(iterable, dict):
            for element, count in iterable.items():
                self[element] = self.get(element, 0) - count
        elif iterable is not None:
            for element in iterable:
                self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def __delitem__(self, key):
        if key in self:
            dict.pop(self, key)

    def copy(self):
        """A new Counter of the same counts."""
        return _copy_container(self)

    __copy__ = copy

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            made = count + other[element]
            if made > 0:
                result[element] = made
        for element, count in other.items():
            if element not in self and count > 0:
                result[element] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            made = count - other[element]
            if made > 0:
                result[element] = made
        for element, count in other.items():
            if element not in self and count < 0:
                result[element] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            there = other[element]
            made = there if count < there else count
            if made > 0:
                result[element] = made
        for element, count in other.items():
            if element not in self and count > 0:
                result[element] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            there = other[element]
            made = count if count < there else there
            if made > 0:
                result[element] = made
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            if count > 0:
                result[element] = count
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            if count < 0:
                result[element] = 0 - count
        return result

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, there in other.items():
            if there > self[element]:
                self[element] = there
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            there = other[element]
            if there < count:
                self[element] = there
        return self._keep_positive()

    def _all(self, other, test):
        return all(test(self[e], other[e]) for counter in (self, other) for e in counter)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._all(other, lambda a, b: a <= b)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._all(other, lambda a, b: a >= b)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other


Counter = _derive(Counter, dict)


# namedtuple


def _tuple_repr(self):
    fields = [f"{name}={value!r}" for name, value in zip(self._fields, self)]
    return f"{type(self).__name__}({', '.join(fields)})"


def _tuple_asdict(self):
    """The fields as a dict."""
    return dict(zip(self._fields, self))


def _tuple_replace(self, /, **kwds):
    """A new tuple with some fields replaced."""
    result = [kwds.pop(name, value) for name, value in zip(self._fields, self)]
    if kwds:
        raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
    return _make_tuple(type(self), result)


def _tuple_make(cls, iterable):
    """A new tuple of the items of an iterable."""
    items = tuple(iterable)
    if len(items) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(items)}")
    return _make_tuple(cls, items)


def _check_names(typename, names, rename):
    """The field names, checked; with rename the bad ones are replaced."""
    if rename:
        seen = set()
        for place, name in enumerate(names):
            bad = not name.isidentifier() or _keyword.iskeyword(name) or name.startswith("_")
            if bad or name in seen:
                names[place] = f"_{place}"
            seen.add(name)
    for name in [typename, *names]:
        if not isinstance(name, str):
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _keyword.iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _tuple_class(typename, names, defaults, module, doc=None, extra=None):
    """The class of named tuples with these fields; defaults belong to the last ones."""
    first = len(names) - len(defaults)
    parameters = [
        name if place < first else f"{name}=_defaults[{place - first}]"
        for place, name in enumerate(names)
    ]
    items = "".join([name + ", " for name in names])
    make = _run(
        "def _factory(_make_tuple, _defaults):\n"
        f"    def __new__(_cls, {', '.join(parameters)}):\n"
        f"        return _make_tuple(_cls, ({items}))\n"
        "    return __new__\n",
        "_factory",
    )(_make_tuple, defaults)
    make.__qualname__ = f"{typename}.__new__"
    make.__doc__ = f"Create new instance of {typename}({', '.join(names)})"
    namespace = {
        "__module__": module,
        "__qualname__": typename,
        "__doc__": doc or f"{typename}({', '.join(names)}{',' * (len(names) == 1)})",
        "__slots__": (),
        "_fields": tuple(names),
        "_field_defaults": dict(zip(names[first:], defaults)),
        "__match_args__": tuple(names),
        "__new__": make,
        "__repr__": _tuple_repr,
        "_asdict": _tuple_asdict,
        "_replace": _tuple_replace,
        "_make": classmethod(_tuple_make),
    }
    for place, name in enumerate(names):
        namespace[name] = _field(place, f"Alias for field number {place}")
    namespace.update(extra or {})
    return _derive(_make_class(typename, (), namespace), tuple)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items also have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    _check_names(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    return _tuple_class(typename, names, defaults, module or _caller_module())


# ChainMap


class ChainMap:
    """Several dicts seen as one: the first that has a key answers, the first of all is written."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        """The value of key, or default."""
        return self[key] if key in self else default

    def _merged(self):
        result = {}
        for mapping in reversed(self.maps):
            result.update(dict.fromkeys(mapping))
        return result

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"ChainMap({', '.join(map(repr, self.maps))})"

    def __eq__(self, other):
        if not isinstance(other, (dict, ChainMap)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def keys(self):
        """The keys of all."""
        return self._merged().keys()

    def values(self):
        """The values, in the order of the keys."""
        return [self[key] for key in self]

    def items(self):
        """Pairs of key and value."""
        return [(key, self[key]) for key in self]

    def __or__(self, other):
        if not isinstance(other, (dict, ChainMap)):
            return NotImplemented
        made = self.__class__(self.maps[0].copy(), *self.maps[1:])
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, (dict, ChainMap)):
            return NotImplemented
        child = dict(other)
        for mapping in reversed(self.maps):
            child.update(mapping)
        return self.__class__(child)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def new_child(self, m=None, **kwargs):
        """A ChainMap with one more dict in front."""
        return ChainMap({**(m or {}), **kwargs} if m is None or kwargs else m, *self.maps)

    @property
    def parents(self):
        """The same without the first."""
        return ChainMap(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def pop(self, key, *args):
        """Removes a key from the first."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def copy(self):
        """The same, with a copy of the first."""
        return ChainMap(self.maps[0].copy(), *self.maps[1:])

    def update(self, *args, **kwargs):
        """Sets keys of the first."""
        self.maps[0].update(*args, **kwargs)
