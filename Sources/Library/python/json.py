"""Values as JSON text, and back."""

_escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_infinity = float("inf")


class JSONDecodeError(ValueError):
    """What a text that is not JSON raises: where it stops being JSON, and why."""

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


JSONDecodeError.__module__ = "json.decoder"


# Encoding


def _quote(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return '"' + text + '"'
    parts = ['"']
    for c in text:
        if c in _escapes:
            parts.append(_escapes[c])
        elif c < " " or ascii_only and c > "~":
            code = ord(c)
            if code > 0xFFFF:
                code -= 0x10000
                parts.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
            else:
                parts.append(f"\\u{code:04x}")
        else:
            parts.append(c)
    parts.append('"')
    return "".join(parts)


class JSONEncoder:
    """Makes JSON text; the arguments are those of dumps()."""

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        else:
            self.item_separator, self.key_separator = (", " if indent is None else ","), ": "
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for a value JSON does not know; a subclass or dumps(default=…) may say."""
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        """The text of a value."""
        parts = []
        self._add(o, parts, 0, {})
        return "".join(parts)

    def iterencode(self, o, _one_shot=False):
        """The text of a value, in pieces."""
        yield self.encode(o)

    def _float(self, o):
        if o == o and o not in (_infinity, -_infinity):
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"

    def _scalar(self, o):
        """The text of a value that holds no others; None for one that does."""
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _add(self, o, parts, depth, open_ids):
        text = self._scalar(o)
        if text is not None:
            parts.append(text)
            return
        if id(o) in open_ids:
            raise ValueError("Circular reference detected")
        open_ids[id(o)] = o
        if isinstance(o, dict):
            self._add_dict(o, parts, depth, open_ids)
        elif isinstance(o, (list, tuple)):
            self._add_list(o, parts, depth, open_ids)
        else:
            self._add(self.default(o), parts, depth, open_ids)
        del open_ids[id(o)]

    def _breaks(self, depth):
        """What stands before an item and before the closing bracket."""
        if self.indent is None:
            return "", ""
        return "\n" + self.indent * (depth + 1), "\n" + self.indent * depth

    def _add_list(self, o, parts, depth, open_ids):
        if not o:
            parts.append("[]")
            return
        before, end = self._breaks(depth)
        separator = "[" + before
        for item in o:
            parts.append(separator)
            separator = self.item_separator + before
            self._add(item, parts, depth + 1, open_ids)
        parts.append(end + "]")

    def _add_dict(self, o, parts, depth, open_ids):
        if not o:
            parts.append("{}")
            return
        before, end = self._breaks(depth)
        separator = "{" + before
        is_empty = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            name = key if isinstance(key, str) else self._key(key)
            if name is None:
                continue
            is_empty = False
            parts.append(separator)
            separator = self.item_separator + before
            parts.append(_quote(name, self.ensure_ascii))
            parts.append(self.key_separator)
            self._add(value, parts, depth + 1, open_ids)
        parts.append("{}" if is_empty else end + "}")

    def _key(self, key):
        if key is None or isinstance(key, (int, float)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {type(key).__name__}"
        )


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False):
    """The JSON text of a value."""
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default, sort_keys=sort_keys,
    )
    return encoder.encode(obj)


def dump(obj, fp, **options):
    """Writes the JSON text of a value to a file."""
    fp.write(dumps(obj, **options))


# Decoding


class JSONDecoder:
    """Reads JSON text; the arguments are those of loads()."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text that is JSON and nothing else."""
        value, end = self._value(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at a place of a text, and where it ends."""
        return self._value(s, idx)

    def _value(self, s, at):
        c = s[at : at + 1]
        if c == '"':
            return self._string(s, at + 1)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        if c == "-" or "0" <= c <= "9":
            return self._number(s, at)
        for word, value in _words:
            if s.startswith(word, at):
                if self.parse_constant is not None and word in _constants:
                    value = self.parse_constant(word)
                return value, at + len(word)
        raise JSONDecodeError("Expecting value", s, at)

    def _number(self, s, at):
        end = at + 1 if s[at] == "-" else at
        if s[end : end + 1] == "0":
            end += 1
        elif s[end : end + 1].isdigit():
            end = _digits(s, end)
        elif s.startswith("Infinity", end):
            if self.parse_constant is not None:
                return self.parse_constant("-Infinity"), end + 8
            return -_infinity, end + 8
        else:
            raise JSONDecodeError("Expecting value", s, at)
        whole = end
        if s[end : end + 1] == "." and s[end + 1 : end + 2] in _ten:
            end = _digits(s, end + 1)
        if s[end : end + 1] in _exponents:
            sign = end + 2 if s[end + 1 : end + 2] in _signs else end + 1
            if s[sign : sign + 1] in _ten:
                end = _digits(s, sign)
        text = s[at:end]
        return (self.parse_int(text) if end == whole else self.parse_float(text)), end

    def _string(self, s, at):
        begin = at - 1
        parts = []
        while True:
            quote = s.find('"', at)
            if quote < 0:
                quote = len(s)
            backslash = s.find("\\", at, quote)
            end = quote if backslash < 0 else backslash
            piece = s[at:end]
            if self.strict and not piece.isprintable():
                for place, c in enumerate(piece):
                    if c < " ":
                        raise JSONDecodeError("Invalid control character at", s, at + place)
            parts.append(piece)
            if end == len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if backslash < 0:
                return "".join(parts), end + 1
            c = s[end + 1 : end + 2]
            if c == "":
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if c == "u":
                code = _four(s, end + 1)
                at = end + 6
                if 0xD800 <= code <= 0xDBFF and s[at : at + 2] == "\\u":
                    second = _four(s, at + 1)
                    if 0xDC00 <= second <= 0xDFFF:
                        code = 0x10000 + ((code - 0xD800) << 10 | second - 0xDC00)
                        at += 6
                parts.append(chr(code))
                continue
            if c not in _unescapes:
                raise JSONDecodeError("Invalid \\escape", s, end)
            parts.append(_unescapes[c])
            at = end + 2

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = _skip(s, at)
            c = s[at : at + 1]
            if c == "]":
                return values, at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        names = {}
        at = _skip(s, at)
        if s[at : at + 1] == "}":
            return self._made(pairs), at + 1
        if s[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self._string(s, at + 1)
            at = _skip(s, at)
            if s[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((names.setdefault(key, key), value))
            at = _skip(s, at)
            c = s[at : at + 1]
            if c == "}":
                return self._made(pairs), at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)
            if s[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


_words = [("null", None), ("true", True), ("false", False), ("NaN", float("nan")), ("Infinity", _infinity)]
_constants = {"NaN", "Infinity"}
_ten = set("0123456789")
_exponents = {"e", "E"}
_signs = {"+", "-"}
_unescapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_blanks = {" ", "\t", "\n", "\r"}


def _skip(s, at):
    while s[at : at + 1] in _blanks:
        at += 1
    return at


def _digits(s, at):
    while s[at : at + 1] in _ten:
        at += 1
    return at


def _four(s, at):
    """The number of the four hexadecimal digits behind a u."""
    digits = s[at + 1 : at + 5]
    if len(digits) != 4 or any([c not in "0123456789abcdefABCDEF" for c in digits]):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
    return int(digits, 16)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None):
    """The value of a JSON text."""
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    decoder = (cls or JSONDecoder)(
        object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook,
    )
    return decoder.decode(s)


def load(fp, **options):
    """The value of the JSON text of a file."""
    return loads(fp.read(), **options)
