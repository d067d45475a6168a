"""Classes that are mostly data: dataclass writes their __init__, __repr__ and comparisons."""

from _refusals import refuse as _refuse
from _collections import run as _run
from copy import deepcopy as _deepcopy
from keyword import iskeyword as _iskeyword


class FrozenInstanceError(AttributeError):
    """What assigning to a field of a frozen instance raises."""


class _Mark:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _HasFactory:
    def __repr__(self):
        return "<factory>"


MISSING = _Mark("<dataclasses._MISSING_TYPE object>")
KW_ONLY = _Mark("<dataclasses._KW_ONLY_TYPE object>")
_FIELD = _Mark("_FIELD")
_FIELD_CLASSVAR = _Mark("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Mark("_FIELD_INITVAR")
_FACTORY = _HasFactory()


class InitVar:
    """Marks an argument of __init__ that is no field: InitVar[int]."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{getattr(self.type, '__name__', repr(self.type))}]"


class Field:
    """What is known about one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
            f"hash={self.hash!r},compare={self.compare!r},metadata=mappingproxy({self.metadata!r}),"
            f"kw_only={self.kw_only!r},_field_type={self._field_type})"
        )


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Says more about a field than its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is(annotation, name):
    """Whether an annotation is ClassVar or InitVar, as an object or as text."""
    if isinstance(annotation, str):
        text = annotation.split("[")[0].strip().split(".")[-1]
        return text == name
    if name == "InitVar":
        return annotation is InitVar or isinstance(annotation, InitVar)
    origin = getattr(annotation, "_name", None)
    return origin == name or getattr(annotation, "_origin_name", None) == name


def _make_field(cls, name, annotation, kw_only):
    default = vars(cls).get(name, MISSING)
    made = default if isinstance(default, Field) else field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is(annotation, "ClassVar"):
        made._field_type = _FIELD_CLASSVAR
    elif _is(annotation, "InitVar"):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        made.kw_only = False
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and (
        isinstance(made.default, (list, dict, set)) or vars(type(made.default)).get("__hash__", 0) is None
    ):
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory"
        )
    return made


def _collect(cls, kw_only):
    """The fields of a class and of its bases, by name."""
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(vars(base).get("__dataclass_fields__", {}))
    annotations = vars(cls).get("__annotations__", {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation.endswith("KW_ONLY"):
            kw_only = True
            continue
        made = _make_field(cls, name, annotation, kw_only)
        found[name] = made
        if isinstance(vars(cls).get(name), Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
    for name, value in vars(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _function(cls, name, parameters, lines, names):
    """A method made of text, which sees names."""
    body = "\n".join(["        " + line for line in lines or ["pass"]])
    factory = _run(
        f"def _factory({', '.join(names)}):\n    def {name}({', '.join(parameters)}):\n{body}\n    return {name}\n",
        "_factory",
    )
    made = factory(*names.values())
    made.__qualname__ = f"{cls.__qualname__}.{name}"
    return made


def _make_init(cls, fields, frozen):
    names = {"_object": object, "_FACTORY": _FACTORY}
    positional, keyword_only, lines, initvars = [], [], [], []
    me = "self" if not any(f.name == "self" for f in fields) else "_dataclass_self"
    seen_default = False
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    for f in fields:
        parameter = value = f.name
        if f.default_factory is not MISSING:
            names["_dflt_" + f.name] = f.default_factory
            if f.init:
                parameter += "=_FACTORY"
                value = f"_dflt_{f.name}() if {f.name} is _FACTORY else {f.name}"
            else:
                value = f"_dflt_{f.name}()"
        elif f.default is not MISSING:
            names["_dflt_" + f.name] = f.default
            parameter += "=_dflt_" + f.name
            if not f.init:
                value = None
        elif not f.init:
            value = None
        if f.init:
            (keyword_only if f.kw_only else positional).append(parameter)
        if f._field_type is _FIELD_INITVAR:
            initvars.append(f.name)
        elif value is not None:
            if frozen:
                lines.append(f"_object.__setattr__({me}, {f.name!r}, {value})")
            else:
                lines.append(f"{me}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(f"{me}.__post_init__({', '.join(initvars)})")
    parameters = [me, *positional, *(["*", *keyword_only] if keyword_only else [])]
    return _function(cls, "__init__", parameters, lines, names)


def _repr(self):
    if id(self) in _printing:
        return "..."
    _printing.add(id(self))
    try:
        parts = [
            f"{f.name}={getattr(self, f.name)!r}" for f in type(self).__dataclass_fields__.values()
            if f.repr and f._field_type is _FIELD
        ]
    finally:
        _printing.discard(id(self))
    return f"{type(self).__qualname__}({', '.join(parts)})"


_printing = set()


def _set_new(cls, name, function):
    """Sets a method the class does not define itself; whether it does."""
    if name in vars(cls):
        return True
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    setattr(cls, name, function)
    return False


def _tuple_text(owner, names):
    return "(" + "".join([f"{owner}.{name}," for name in names]) + ")"


def _add_comparisons(cls, fields, eq, order):
    names = [f.name for f in fields if f.compare]
    mine, other = _tuple_text("self", names), _tuple_text("other", names)

    def compare(name, sign):
        lines = [
            "if other.__class__ is self.__class__:",
            f"    return {mine}{sign}{other}",
            "return NotImplemented",
        ]
        return _function(cls, name, ["self", "other"], lines, {})

    if eq:
        _set_new(cls, "__eq__", compare("__eq__", "=="))
    if order:
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, compare(name, sign)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )


def _add_frozen(cls, fields):
    names = tuple([f.name for f in fields])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    for function in (__setattr__, __delattr__):
        if _set_new(cls, function.__name__, function):
            raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")


def _add_hash(cls, fields, eq, frozen, unsafe_hash, has_hash):
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_hash:
        names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
        lines = [f"return hash({_tuple_text('self', names)})"]
        cls.__hash__ = _function(cls, "__hash__", ["self"], lines, {})
    elif eq and not has_hash:
        cls.__hash__ = None


def _signature(f):
    """A field as a parameter, for the documentation."""
    kind = f.type
    if isinstance(kind, type):
        kind = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    else:
        kind = repr(kind).replace("typing.", "")
    text = f"{f.name}: {kind}"
    if f.default_factory is not MISSING:
        return text + " = <factory>"
    return text if f.default is MISSING else f"{text} = {f.default!r}"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    for base in cls.__mro__[1:]:
        params = vars(base).get("__dataclass_params__")
        if params is not None and params["frozen"] != frozen:
            raise TypeError(
                "cannot inherit frozen dataclass from a non-frozen one" if frozen
                else "cannot inherit non-frozen dataclass from a frozen one"
            )
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    own = vars(cls)
    has_hash = own.get("__hash__") is not None or "__hash__" in own and "__eq__" not in own
    found = _collect(cls, kw_only)
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = {"frozen": frozen}
    arguments = [f for f in found.values() if f._field_type is not _FIELD_CLASSVAR]
    fields = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        cls.__init__ = _make_init(cls, arguments, frozen)
    if repr:
        def __repr__(self):
            return _repr(self)

        _set_new(cls, "__repr__", __repr__)
    _add_comparisons(cls, fields, eq, order)
    if frozen:
        _add_frozen(cls, fields)
    _add_hash(cls, fields, eq, frozen, unsafe_hash, has_hash)
    if own.get("__doc__") is None:
        cls.__doc__ = f"{cls.__name__}({', '.join([_signature(f) for f in arguments if f.init])})"
    cls.__match_args__ = tuple([f.name for f in arguments if f.init and not f.kw_only])
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator that writes __init__, __repr__, __eq__ and what else is asked for."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

    return wrap if cls is None else wrap(cls)


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
    """The fields, as a tuple."""
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _check_instance(obj, name):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError(f"{name}() should be called on dataclass instances")


def _unfold(value, instance, factory):
    """A value with all dataclass instances in it unfolded."""
    if is_dataclass(value) and not isinstance(value, type):
        return instance(value, factory)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_unfold(item, instance, factory) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_unfold(item, instance, factory) for item in value])
    if isinstance(value, dict):
        pairs = [(_unfold(k, instance, factory), _unfold(v, instance, factory)) for k, v in value.items()]
        if hasattr(value, "default_factory"):
            result = type(value)(value.default_factory)
            result.update(pairs)
            return result
        return type(value)(pairs)
    return _deepcopy(value)


def _to_dict(obj, factory):
    return factory([(f.name, _unfold(getattr(obj, f.name), _to_dict, factory)) for f in fields(obj)])


def _to_tuple(obj, factory):
    return factory([_unfold(getattr(obj, f.name), _to_tuple, factory) for f in fields(obj)])


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, also those of the dataclass instances inside."""
    _check_instance(obj, "asdict")
    return _to_dict(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, also those of the dataclass instances inside."""
    _check_instance(obj, "astuple")
    return _to_tuple(obj, tuple_factory)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    _check_instance(obj, "replace")
    for f in type(obj).__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, **options):
    """Not supported."""
    _refuse("dataclasses.make_dataclass is not supported: write a class statement")
