"""Containers printed over several lines where one is too short."""


from _refusals import refuse as _refuse

def _in_order(items):
    """Sorted where that works, as it is where not."""
    try:
        return sorted(items)
    except TypeError:
        return list(items)


def _text(value, sort_dicts):
    """The value on one line."""
    kind = type(value)
    if kind is dict and value:
        items = _in_order(value.items()) if sort_dicts else value.items()
        return "{" + ", ".join([f"{_text(k, sort_dicts)}: {_text(v, sort_dicts)}" for k, v in items]) + "}"
    if kind is list and value:
        return "[" + ", ".join([_text(item, sort_dicts) for item in value]) + "]"
    if kind is tuple and value:
        return "(" + ", ".join([_text(item, sort_dicts) for item in value]) + ("," if len(value) == 1 else "") + ")"
    if kind is set and value:
        return "{" + ", ".join([_text(item, sort_dicts) for item in _in_order(value)]) + "}"
    return repr(value)


class PrettyPrinter:
    """Prints values; the arguments are those of pprint()."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if depth is not None or compact or underscore_numbers:
            _refuse("pprint: depth, compact and underscore_numbers are not supported")
        if width == 0:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._stream = stream
        self._sort = sort_dicts

    def pformat(self, object):
        """The text."""
        return self._format(object, 0, 0)

    def pprint(self, object):
        """Prints the text."""
        print(self.pformat(object), file=self._stream)

    def _format(self, value, indent, allowance):
        text = _text(value, self._sort)
        if len(text) <= self._width - indent - allowance:
            return text
        kind = type(value)
        if kind is dict and value:
            return self._dict(value, indent, allowance)
        if kind in (list, tuple, set) and value:
            return self._items(value, kind, indent, allowance)
        if kind is str and len(text) > self._width - indent - allowance and (" " in value or "\n" in value):
            _refuse("pprint of long texts is not supported: use textwrap.wrap")
        if isinstance(value, (dict, list, tuple, set)) and kind.__repr__ is not None and kind not in (dict, list, tuple, set):
            _refuse(f"pprint of a long {kind.__name__} is not supported: print it")
        return text

    def _open(self, bracket):
        return bracket + " " * (self._indent - 1) if self._indent > 1 else bracket

    def _dict(self, value, indent, allowance):
        items = list(_in_order(value.items()) if self._sort else value.items())
        inner = indent + self._indent
        lines = []
        for place, (key, item) in enumerate(items):
            name = _text(key, self._sort)
            rest = allowance + 1 if place == len(items) - 1 else 1
            lines.append(f"{name}: {self._format(item, inner + len(name) + 2, rest)}")
        return self._open("{") + (",\n" + " " * inner).join(lines) + "}"

    def _items(self, value, kind, indent, allowance):
        items = _in_order(value) if kind is set else list(value)
        first, last = {list: "[]", tuple: "()", set: "{}"}[kind]
        if kind is tuple and len(items) == 1:
            last = ",)"
        inner = indent + self._indent
        lines = [
            self._format(item, inner, allowance + len(last) if place == len(items) - 1 else 1)
            for place, item in enumerate(items)
        ]
        return self._open(first) + (",\n" + " " * inner).join(lines) + last


def pformat(object, indent=1, width=80, **options):
    """The text of a value over several lines."""
    return PrettyPrinter(indent, width, **options).pformat(object)


def pprint(object, stream=None, indent=1, width=80, **options):
    """Prints a value over several lines."""
    PrettyPrinter(indent, width, stream=stream, **options).pprint(object)


def pp(object, *args, sort_dicts=False, **options):
    """Prints a value, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **options)
