"""Paths as text, and whether there is a file."""

from _paths import absolute as _absolute, real as _real
from _refusals import refuse as _refuse

sep = "/"
extsep = "."
curdir = "."
pardir = ".."


def _text(path, function=None):
    if isinstance(path, str):
        return path
    if function is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not {type(path).__name__!r}")


def join(a, *p):
    """The parts as one path; a part that begins with / starts anew."""
    result = _text(a)
    for part in p:
        if not isinstance(part, str):
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}")
        if part.startswith("/"):
            result = part
        elif not result or result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def split(p):
    """What stands before the last / and what stands behind it."""
    place = _text(p).rfind("/") + 1
    head, tail = p[:place], p[place:]
    if head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    """The last part of a path."""
    return _text(p)[p.rfind("/") + 1 :]


def dirname(p):
    """The path without its last part."""
    return split(p)[0]


def splitext(p):
    """The path without its ending, and the ending with its dot."""
    start = _text(p).rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def isabs(s):
    """Whether a path begins at the root."""
    return _text(s).startswith("/")


def normpath(path):
    """The path without what is superfluous."""
    if not _text(path):
        return "."
    lead = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not lead and not parts or parts and parts[-1] == "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return lead + "/".join(parts) or "."


def commonprefix(m):
    """The longest text all begin with."""
    if not m:
        return ""
    low, high = min(m), max(m)
    for place, c in enumerate(low):
        if c != high[place]:
            return low[:place]
    return low


def _kind(path):
    """What is there: "file", "folder" or None."""
    try:
        open(_text(path)).close()
    except IsADirectoryError:
        return "folder"
    except (FileNotFoundError, NotADirectoryError):
        return None
    return "file"


def exists(path):
    """Whether there is a file or folder."""
    return _kind(path) is not None


def isfile(path):
    """Whether there is a file."""
    return _kind(path) == "file"


def isdir(s):
    """Whether there is a folder."""
    return _kind(s) == "folder"


def abspath(path):
    """The path from the root on."""
    return normpath(_absolute(_text(path)))


def realpath(filename, *, strict=False):
    """The path from the root on, without symbolic links."""
    if strict:
        _refuse("os.path.realpath(strict=True) is not supported: ask os.path.exists")
    return _real(normpath(_absolute(_text(filename))))


def _refused(name):
    def refused(*args, **kwargs):
        _refuse(f"os.path.{name} is not supported: programs open files by their names only")

    return refused


relpath = _refused("relpath")
expanduser = _refused("expanduser")
expandvars = _refused("expandvars")
getsize = _refused("getsize")
getmtime = _refused("getmtime")
