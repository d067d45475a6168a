"""Tables as text: rows of fields between commas."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    """What a wrong table raises."""


Error.__module__ = "_csv"


class Dialect:
    """How a table is written."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """Commas between fields."""


class excel_tab(excel):
    """Tabs between fields."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """All fields in quotes, lines ending in a newline."""

    quoting = QUOTE_ALL
    lineterminator = "\n"


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_options = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator",
            "quoting", "strict")


def list_dialects():
    """The names of the dialects."""
    return list(_dialects)


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _made(_dialects[name], {})


def register_dialect(name, dialect=excel, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _made(dialect, fmtparams)


def unregister_dialect(name):
    """Forgets a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def _made(dialect, fmtparams):
    """A dialect with options of its own."""
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error("unknown dialect")
        dialect = _dialects[dialect]
    made = Dialect()
    for name in _options:
        if dialect is not None and hasattr(dialect, name):
            setattr(made, name, getattr(dialect, name))
    for name, value in fmtparams.items():
        if name not in _options:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    if not isinstance(made.delimiter, str):
        raise TypeError(f'"delimiter" must be string, not {type(made.delimiter).__name__}')
    if len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is not None and (not isinstance(made.quotechar, str) or len(made.quotechar) > 1):
        raise TypeError('"quotechar" must be a 1-character string')
    if made.quoting not in (0, 1, 2, 3):
        raise TypeError('bad "quoting" value')
    if not made.quotechar and made.quoting != QUOTE_NONE:
        raise TypeError("quotechar must be set if quoting enabled")
    return made


class _Reader:
    """The rows of lines."""

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line()
        dialect = self.dialect
        special = dialect.quotechar if dialect.quoting != QUOTE_NONE else None
        if (special and special in line) or (dialect.escapechar and dialect.escapechar in line):
            return self._parse(line)
        line = line.rstrip("\r\n")
        if not line:
            return []
        if "\r" in line or "\n" in line:
            raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
        fields = line.split(dialect.delimiter)
        if dialect.skipinitialspace:
            fields = [field.lstrip(" ") for field in fields]
        if dialect.quoting == QUOTE_NONNUMERIC:
            return [float(field) for field in fields]
        return fields

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
        self.line_num += 1
        return line

    def _parse(self, line):
        """A row that has quotes or escapes, over as many lines as it takes."""
        dialect = self.dialect
        quote, escape, delimiter = dialect.quotechar, dialect.escapechar, dialect.delimiter
        fields = []
        text, quoted, state = "", False, "start"
        while True:
            for c in line:
                if state == "end":
                    if c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
                elif state == "escaped":
                    text, state = text + c, "field"
                elif state == "escaped in quotes":
                    text, state = text + c, "quotes"
                elif state == "quotes":
                    if c == escape:
                        state = "escaped in quotes"
                    elif c == quote and dialect.quoting != QUOTE_NONE:
                        state = "quote in quotes" if dialect.doublequote else "field"
                    else:
                        text += c
                elif state == "quote in quotes" and dialect.quoting != QUOTE_NONE and c == quote:
                    text, state = text + c, "quotes"
                elif c in "\r\n":
                    state = "end"
                elif state == "start" and c == quote and dialect.quoting != QUOTE_NONE:
                    quoted, state = True, "quotes"
                elif c == escape:
                    state = "escaped"
                elif state == "start" and c == " " and dialect.skipinitialspace:
                    pass
                elif c == delimiter:
                    fields.append(self._value(text, quoted))
                    text, quoted, state = "", False, "start"
                elif state == "quote in quotes" and dialect.strict:
                    raise Error(f"'{delimiter}' expected after '{quote}'")
                else:
                    text, state = text + c, "field"
            if state not in ("quotes", "escaped", "escaped in quotes"):
                break
            if state == "escaped":
                text += "\n"
            try:
                line = self._line()
            except StopIteration:
                if dialect.strict:
                    raise Error("unexpected end of data") from None
                break
        fields.append(self._value(text, quoted))
        return fields

    def _value(self, text, quoted):
        return float(text) if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted else text


def reader(csvfile, dialect="excel", **fmtparams):
    """The rows of a file or of lines, each a list of texts."""
    return _Reader(csvfile, _made(dialect, fmtparams))


class _Writer:
    """Writes rows to a file."""

    def __init__(self, file, dialect):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self.dialect = dialect

    def writerow(self, row):
        """Writes one row; the number of characters."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        """Writes rows."""
        for row in rows:
            self.writerow(row)

    def _field(self, value, is_alone):
        dialect = self.dialect
        text = "" if value is None else repr(value) if type(value) is float else str(value)
        quote, escape = dialect.quotechar, dialect.escapechar
        if dialect.quoting == QUOTE_NONE:
            return self._escaped(text, is_alone)
        is_number = isinstance(value, (int, float))
        special = [dialect.delimiter, quote, "\r", "\n"] + list(dialect.lineterminator) + ([escape] if escape else [])
        needs = any([c in text for c in special]) or (is_alone and not text)
        if not (needs or dialect.quoting == QUOTE_ALL or (dialect.quoting == QUOTE_NONNUMERIC and not is_number)):
            return text
        if escape:
            text = text.replace(escape, escape + escape)
        if dialect.doublequote:
            text = text.replace(quote, quote + quote)
        elif escape:
            text = text.replace(quote, escape + quote)
        elif quote in text:
            raise Error("need to escape, but no escapechar set")
        return quote + text + quote

    def _escaped(self, text, is_alone):
        dialect = self.dialect
        if is_alone and not text:
            raise Error("single empty field record must be quoted")
        special = [dialect.delimiter, "\r", "\n", dialect.escapechar, dialect.quotechar] + list(dialect.lineterminator)
        result = ""
        for c in text:
            if c in special:
                if not dialect.escapechar:
                    raise Error("need to escape, but no escapechar set")
                result += dialect.escapechar
            result += c
        return result


def writer(csvfile, dialect="excel", **fmtparams):
    """What writes rows to a file."""
    return _Writer(csvfile, _made(dialect, fmtparams))


class DictReader:
    """The rows of a file as dicts; the first row names the fields."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the fields."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        """Writes one dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes dicts."""
        return self.writer.writerows([self._row(rowdict) for rowdict in rowdicts])
