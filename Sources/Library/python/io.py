"""Text streams in memory."""


from _refusals import refuse as _refuse

class UnsupportedOperation(OSError, ValueError):
    """What a stream cannot do."""


class StringIO:
    """A text in memory that is read and written like a file."""

    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value or ""
        self._place = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def write(self, s, /):
        """Writes a text where the stream stands; its length."""
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._place == len(self._text):
            self._text += s
        else:
            head = self._text[: self._place].ljust(self._place, "\0")
            self._text = head + s + self._text[self._place + len(s) :]
        self._place += len(s)
        return len(s)

    def writelines(self, lines, /):
        """Writes several texts."""
        for line in lines:
            self.write(line)

    def getvalue(self):
        """All of the text."""
        self._check()
        return self._text

    def read(self, size=-1, /):
        """The next size characters, or all that is left."""
        self._check()
        end = len(self._text) if size is None or size < 0 else self._place + size
        result = self._text[self._place : end]
        self._place += len(result)
        return result

    def readline(self, size=-1, /):
        """The next line with its end; empty at the end."""
        self._check()
        found = self._text.find("\n", self._place)
        end = len(self._text) if found < 0 else found + 1
        if size is not None and 0 <= size < end - self._place:
            end = self._place + size
        return self.read(end - self._place)

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        return list(self)

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._check()
        if whence == 2:
            pos += len(self._text)
        elif whence == 1:
            pos += self._place
        elif pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._place = pos
        return pos

    def tell(self):
        """Where the stream stands."""
        return self._place

    def truncate(self, pos=None, /):
        """Cuts the text off."""
        pos = self._place if pos is None else pos
        self._text = self._text[:pos]
        return pos

    def flush(self):
        """Nothing to do."""

    def close(self):
        """Ends the stream."""
        self.closed = True

    def readable(self):
        """True."""
        return True

    def writable(self):
        """True."""
        return True

    def isatty(self):
        """False."""
        return False

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()


StringIO.__module__ = "_io"


class BytesIO:
    """Not supported."""

    def __init__(self, *args):
        _refuse("io.BytesIO is not supported: bytes are not part of the language")
