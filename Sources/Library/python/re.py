"""Regular expressions."""

from _refusals import refuse as _refuse
from _re import compile as _compile, find as _find

A = ASCII = 256
I = IGNORECASE = 2
M = MULTILINE = 8
S = DOTALL = 16
X = VERBOSE = 64
U = UNICODE = 32
NOFLAG = 0
_names = [("ASCII", 256), ("IGNORECASE", 2), ("MULTILINE", 8), ("DOTALL", 16), ("VERBOSE", 64)]
_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2


class error(Exception):
    """What a pattern that is none raises."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pos is not None and pattern is not None:
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        Exception.__init__(self, msg)


class Match:
    """One match: what stood where."""

    def __init__(self, pattern, text, spans, pos, endpos):
        self.re = pattern
        self.string = text
        self.pos = pos
        self.endpos = endpos
        self._spans = spans
        self.lastindex = spans[-1]

    @property
    def lastgroup(self):
        """The name of the group that was closed last."""
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def _number(self, group):
        """The number of a group that is given by number or name."""
        number = self.re.groupindex.get(group, -1) if isinstance(group, str) else group
        if not isinstance(number, int) or not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, number, default=None):
        start = self._spans[2 * number]
        return default if start < 0 else self.string[start : self._spans[2 * number + 1]]

    def group(self, *groups):
        """The text of a group, or of several."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the groups with names."""
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0):
        """Where a group begins."""
        return self._spans[2 * self._number(group)]

    def end(self, group=0):
        """Where a group ends."""
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0):
        """Where a group begins and ends."""
        number = self._number(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    def expand(self, template):
        """The template with the groups filled in."""
        return _expand(_parse_template(template, self.re), self)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class Pattern:
    """A compiled pattern."""

    def __init__(self, pattern, flags):
        made = _compile(pattern, flags)
        if len(made) == 2:
            if made[1] is None and made[0] == "this pattern is not supported":
                _refuse(f"the regular expression {pattern!r} is not supported")
            raise error(made[0], pattern, made[1])
        self._code, flags, self.groups, self.groupindex = made
        self.flags = flags if flags & ASCII else flags | UNICODE
        self.pattern = pattern

    def _one(self, text, pos, endpos, mode):
        found = _find(self._code, text, pos, endpos, mode, 1)
        if not found:
            return None
        return Match(self, text, found[0], pos, len(text) if endpos is None else endpos)

    def search(self, string, pos=0, endpos=None):
        """The first match anywhere, or None."""
        return self._one(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=None):
        """The match at the start, or None."""
        return self._one(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of the whole text, or None."""
        return self._one(string, pos, endpos, _FULLMATCH)

    def finditer(self, string, pos=0, endpos=None):
        """All matches, one after the other."""
        spans = _find(self._code, string, pos, endpos, _SEARCH, 0)
        end = len(string) if endpos is None else endpos
        return (Match(self, string, span, pos, end) for span in spans)

    def findall(self, string, pos=0, endpos=None):
        """The texts of all matches, or of their groups."""
        spans = _find(self._code, string, pos, endpos, _SEARCH, 0)
        if self.groups == 0:
            return [string[span[0] : span[1]] for span in spans]
        if self.groups == 1:
            return [string[span[2] : span[3]] if span[2] >= 0 else "" for span in spans]
        places = range(2, 2 * self.groups + 2, 2)
        return [
            tuple([string[span[p] : span[p + 1]] if span[p] >= 0 else "" for p in places])
            for span in spans
        ]

    def split(self, string, maxsplit=0):
        """The texts between the matches, with the groups of the matches."""
        parts, place = [], 0
        for span in _find(self._code, string, 0, None, _SEARCH, max(maxsplit, 0)) if maxsplit >= 0 else []:
            parts.append(string[place : span[0]])
            for p in range(2, 2 * self.groups + 2, 2):
                parts.append(string[span[p] : span[p + 1]] if span[p] >= 0 else None)
            place = span[1]
        parts.append(string[place:])
        return parts

    def subn(self, repl, string, count=0):
        """The text with the matches replaced, and how many there were."""
        if not callable(repl):
            if not isinstance(repl, str):
                raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
            template = _parse_template(repl, self)
        parts, place = [], 0
        spans = _find(self._code, string, 0, None, _SEARCH, max(count, 0)) if count >= 0 else []
        for span in spans:
            match = Match(self, string, span, 0, len(string))
            parts.append(string[place : span[0]])
            if callable(repl):
                text = repl(match)
                if not isinstance(text, str):
                    raise TypeError(
                        f"sequence item {len(parts)}: expected str instance, {type(text).__name__} found"
                    )
                parts.append(text)
            else:
                parts.append(_expand(template, match))
            place = span[1]
        parts.append(string[place:])
        return "".join(parts), len(spans)

    def sub(self, repl, string, count=0):
        """The text with the matches replaced by repl: a template, or what a function makes of the match."""
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        names = [f"re.{name}" for name, bit in _names if self.flags & bit]
        text = repr(self.pattern)
        return f"re.compile({', '.join([text if len(text) <= 200 else text[:200], *(['|'.join(names)] if names else [])])})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


error.__module__ = Match.__module__ = Pattern.__module__ = "re"
_template_escapes = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "f": "\f", "v": "\v", "b": "\b", "\\": "\\"}


def _parse_template(template, pattern):
    """The parts of a template: texts, and numbers of groups."""
    if "\\" not in template:
        return [template]
    parts, place = [], 0
    while True:
        found = template.find("\\", place)
        if found < 0:
            parts.append(template[place:])
            return parts
        parts.append(template[place:found])
        c = template[found + 1 : found + 2]
        place = found + 2
        if c == "g":
            group, place = _template_group(template, found, pattern)
            parts.append(group)
        elif c == "0":
            end = place
            while end < place + 2 and template[end : end + 1] in tuple("01234567"):
                end += 1
            parts.append(chr(int(template[found + 1 : end], 8)))
            place = end
        elif c.isdigit():
            digits = template[found + 1 : found + 4]
            if len(digits) == 3 and all(d in "01234567" for d in digits):
                parts.append(chr(int(digits, 8)))
                place = found + 4
                continue
            end = found + 3 if template[found + 2 : found + 3].isdigit() else found + 2
            group = int(template[found + 1 : end])
            if group > pattern.groups:
                raise error(f"invalid group reference {group}", template, found + 1)
            parts.append(group)
            place = end
        elif c in _template_escapes:
            parts.append(_template_escapes[c])
        elif c == "":
            raise error("bad escape (end of pattern)", template, found)
        elif c.isascii() and c.isalpha():
            raise error(f"bad escape \\{c}", template, found)
        else:
            parts.append("\\" + c)


def _template_group(template, found, pattern):
    """The group \\g<…> names, and where it ends."""
    if template[found + 2 : found + 3] != "<":
        raise error("missing <", template, found + 2)
    end = template.find(">", found + 3)
    if end < 0:
        if found + 3 == len(template):
            raise error("missing group name", template, found + 3)
        raise error("missing >, unterminated name", template, found + 3)
    name = template[found + 3 : end]
    if not name:
        raise error("missing group name", template, found + 3)
    if name.isdecimal() and name.isascii():
        if int(name) > pattern.groups:
            raise error(f"invalid group reference {int(name)}", template, found + 3)
        return int(name), end + 1
    if not name.isidentifier():
        raise error(f"bad character in group name {name!r}", template, found + 3)
    if name not in pattern.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    return pattern.groupindex[name], end + 1


def _expand(parts, match):
    return "".join([match._text(part, "") if isinstance(part, int) else part for part in parts])


_cache = {}


def compile(pattern, flags=0):
    """The compiled pattern."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    key = (pattern, flags)
    found = _cache.get(key)
    if found is None:
        if len(_cache) >= 512:
            _cache.clear()
        found = _cache[key] = Pattern(pattern, flags)
    return found


def search(pattern, string, flags=0):
    """The first match anywhere, or None."""
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    """The match at the start, or None."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole text, or None."""
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one after the other."""
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    """The texts between the matches."""
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    """The text with the matches replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The text with the matches replaced, and how many there were."""
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """The text as a pattern that matches just it."""
    return "".join(["\\" + c if c in _special else c for c in pattern])


def purge():
    """Forgets the compiled patterns."""
    _cache.clear()


_special = set("()[]{}?*+-|^$\\.&~# \t\n\r\v\f")
