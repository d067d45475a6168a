"""Names for annotations: they are accepted, shown as CPython shows them, and checked by nobody."""

from _refusals import refuse as _refuse

TYPE_CHECKING = False


def _text(x):
    """How an annotation is shown inside another."""
    if x is type(None):
        return "None"
    if x is ...:
        return "..."
    if isinstance(x, type):
        return x.__qualname__ if x.__module__ == "builtins" else f"{x.__module__}.{x.__qualname__}"
    if isinstance(x, list):
        return "[" + ", ".join([_text(item) for item in x]) + "]"
    return repr(x)


def _arguments(params):
    items = params if isinstance(params, tuple) else (params,)
    return tuple([type(None) if item is None else ForwardRef(item) if isinstance(item, str) else item for item in items])


class ForwardRef:
    """A name in an annotation that may come later."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and other.__forward_arg__ == self.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class _Form:
    """Something that may stand in an annotation; | makes unions."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _Special(_Form):
    """A name such as Any or List."""

    def __init__(self, name, origin=None, module="typing"):
        self._name = name
        self._origin = origin
        self._module = module

    def __repr__(self):
        return f"{self._module}.{self._name}"

    def __getitem__(self, params):
        return _Alias(self, _arguments(params))

    def __mro_entries__(self, bases):
        return (self._origin,)

    def __call__(self, *args, **kwargs):
        if self._origin is None:
            raise TypeError(f"Cannot instantiate {self!r}")
        return self._origin(*args, **kwargs)

    def __subclasscheck__(self, cls):
        if self._origin is None:
            raise TypeError(f"{self!r} cannot be used with isinstance()")
        return issubclass(cls, self._origin)


class _Alias(_Form):
    """A name with arguments, such as List[int]."""

    def __init__(self, special, args):
        self._special = special
        self.__args__ = args

    @property
    def __origin__(self):
        return self._special._origin or self._special

    @property
    def _origin_name(self):
        return self._special._name

    def __repr__(self):
        args = self.__args__
        if self._special._name == "Callable" and len(args) == 2:
            given = "..." if args[0] is ... else _text(list(args[0]) if isinstance(args[0], (list, tuple)) else args[0])
            return f"{self._special!r}[{given}, {_text(args[1])}]"
        return f"{self._special!r}[{', '.join([_text(arg) for arg in args])}]"

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, params):
        return _Alias(self._special, _arguments(params))

    def __call__(self, *args, **kwargs):
        return self._special(*args, **kwargs)

    def __eq__(self, other):
        return isinstance(other, _Alias) and other._special is self._special and other.__args__ == self.__args__

    def __hash__(self):
        return hash(self.__args__)


class _UnionForm(_Form):
    """int | None, Union[int, str] and Optional[int]."""

    def __init__(self, args, is_plain=False):
        self.__args__ = args
        self._is_plain = is_plain

    def __repr__(self):
        args = self.__args__
        if self._is_plain:
            return " | ".join([_text(arg) for arg in args])
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_text(args[0] if args[1] is type(None) else args[1])}]"
        return f"typing.Union[{', '.join([_text(arg) for arg in args])}]"

    def __or__(self, other):
        return _union(self, other) if self._is_plain else Union[self, other]

    def __ror__(self, other):
        return _union(other, self) if self._is_plain else Union[other, self]

    def __eq__(self, other):
        return isinstance(other, _UnionForm) and set(other.__args__) == set(self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


def _flat(args):
    """The members of a union, each once."""
    found = []
    for arg in args:
        for item in arg.__args__ if isinstance(arg, _UnionForm) else (arg,):
            if item not in found:
                found.append(item)
    return tuple(found)


def _union(left, right):
    """left | right of types."""
    return _UnionForm(_flat(_arguments((left, right))), True)


class _Abstract(_Special):
    """A name of collections.abc."""

    def __init__(self, name):
        self._name = name
        self._module = "typing"

    @property
    def _origin(self):
        import collections.abc

        return getattr(collections.abc, self._name)


class _Collection(_Special):
    """A name of collections."""

    def __init__(self, name, place):
        self._name = name
        self._place = place
        self._module = "typing"

    @property
    def _origin(self):
        import collections

        return getattr(collections, self._place)


class _UnionMaker(_Special):
    def __getitem__(self, params):
        args = _flat(_arguments(params))
        return args[0] if len(args) == 1 else _UnionForm(args)


class _OptionalMaker(_Special):
    def __getitem__(self, param):
        return Union[param, None]


Any = _Special("Any")
Union = _UnionMaker("Union")
Optional = _OptionalMaker("Optional")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
Final = _Special("Final")
ClassVar = _Special("ClassVar")
Annotated = _Special("Annotated")
Callable = _Special("Callable")
Type = _Special("Type", type)
List = _Special("List", list)
Dict = _Special("Dict", dict)
Set = _Special("Set", set)
FrozenSet = _Special("FrozenSet", frozenset)
Tuple = _Special("Tuple", tuple)
Iterable = _Abstract("Iterable")
Iterator = _Abstract("Iterator")
Generator = _Abstract("Generator")
Sequence = _Abstract("Sequence")
MutableSequence = _Abstract("MutableSequence")
Mapping = _Abstract("Mapping")
MutableMapping = _Abstract("MutableMapping")
Collection = _Abstract("Collection")
Container = _Abstract("Container")
Sized = _Abstract("Sized")
Hashable = _Abstract("Hashable")
Reversible = _Abstract("Reversible")
DefaultDict = _Collection("DefaultDict", "defaultdict")
OrderedDict = _Collection("OrderedDict", "OrderedDict")
Counter = _Collection("Counter", "Counter")
Deque = _Collection("Deque", "deque")
Text = str
SupportsFloat = _Special("SupportsFloat")
SupportsInt = _Special("SupportsInt")
SupportsIndex = _Special("SupportsIndex")
TextIO = _Special("TextIO")
IO = _Special("IO")
Concatenate = _Special("Concatenate")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
TypeAlias = _Special("TypeAlias")


class _LiteralMaker(_Special):
    def __getitem__(self, params):
        return _Alias(self, params if isinstance(params, tuple) else (params,))


Literal = _LiteralMaker("Literal")


class TypeVar(_Form):
    """A name for a type that is not known yet."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    """A name for parameters that are not known yet."""

    args = kwargs = None


AnyStr = TypeVar("AnyStr", str, str)


class Generic:
    """A base for classes with type parameters: Generic[T] is Generic itself."""

    def __class_getitem__(cls, params):
        return cls


class Protocol(Generic):
    """A base for classes that only name methods."""


def runtime_checkable(cls):
    """Gives the class back."""
    return cls


def cast(typ, val):
    """Gives the value back."""
    return val


def _same(x=None, *args, **kwargs):
    return x


overload = final = no_type_check = override = _same


def NewType(name, tp):
    """A function that gives its argument back."""

    def new_type(x):
        return x

    new_type.__name__ = new_type.__qualname__ = name
    return new_type


def get_type_hints(obj, *args, **kwargs):
    """The annotations of a class with those of its bases."""
    if not isinstance(obj, type):
        _refuse("typing.get_type_hints of a function is not supported: its annotations are not kept")
    hints = {}
    for cls in reversed(obj.__mro__):
        hints.update(vars(cls).get("__annotations__", {}))
    if any(isinstance(hint, str) for hint in hints.values()):
        _refuse("typing.get_type_hints of annotations in quotes is not supported: use __annotations__")
    return {name: type(None) if hint is None else hint for name, hint in hints.items()}


def get_origin(tp):
    """What stands before the brackets."""
    return getattr(tp, "__origin__", None)


def get_args(tp):
    """What stands in the brackets."""
    return getattr(tp, "__args__", ())


def _named_tuple_class(name, bases, namespace):
    """The class of `class P(NamedTuple)`."""
    from collections import _tuple_class

    annotations = namespace.get("__annotations__", {})
    names, defaults = [], []
    for key in annotations:
        if key.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {key!r}")
        names.append(key)
        if key in namespace:
            defaults.append(namespace[key])
        elif defaults:
            plural = "s" if len(defaults) > 1 else ""
            given = ", ".join([n for n in names if n in namespace])
            raise TypeError(f"Non-default namedtuple field {key} cannot follow default field{plural} {given}")
    skipped = {"__qualname__", "__module__", "__doc__", *names}
    extra = {key: value for key, value in namespace.items() if key not in skipped}
    extra["__annotations__"] = annotations
    made = _tuple_class(name, names, tuple(defaults), namespace["__module__"], namespace.get("__doc__"), extra)
    return made


class NamedTuple:
    """A base that makes a named tuple of the annotated names; also called like collections.namedtuple."""

    def __make_class__(name, bases, namespace):
        return _named_tuple_class(name, bases, namespace)

    def __new__(cls, typename, fields=(), **kwargs):
        from collections import _tuple_class

        pairs = list(fields) + list(kwargs.items())
        return _tuple_class(typename, [name for name, _ in pairs], (), "__main__")


class TypedDict:
    """A base for annotations of dicts; calling it makes a dict."""

    def __make_class__(name, bases, namespace):
        from _collections import make_class, set_constructor

        rest = {key: value for key, value in namespace.items()}
        made = make_class(name, (TypedDict,), rest)
        set_constructor(made, dict)
        return made
