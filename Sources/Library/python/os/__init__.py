"""The little of the operating system programs see: paths."""

from _paths import absolute as _absolute
from _refusals import refuse as _refuse

from . import path

name = "posix"
sep = "/"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
pathsep = ":"
altsep = None
devnull = "/dev/null"


class _Refused:
    """A thing that says why it is not there as soon as it is used."""

    def __init__(self, name, reason):
        self._message = f"{name} is not supported: {reason}"

    def _refuse(self, *args, **kwargs):
        _refuse(self._message)

    __call__ = __getitem__ = __setitem__ = __delitem__ = __contains__ = __iter__ = __len__ = _refuse
    __repr__ = __str__ = __bool__ = __eq__ = __or__ = __ror__ = _refuse
    get = setdefault = pop = items = keys = values = _refuse


_process = "programs do not see the process they run in"
_folders = "programs open files by their names only"
environ = _Refused("os.environ", "programs have no environment")
getenv = _Refused("os.getenv", "programs have no environment")
system = _Refused("os.system", "programs have no shell")
popen = _Refused("os.popen", "programs have no shell")
getpid = _Refused("os.getpid", _process)
cpu_count = _Refused("os.cpu_count", _process)
chdir = _Refused("os.chdir", _process)
urandom = _Refused("os.urandom", "use random")
listdir = _Refused("os.listdir", _folders)
scandir = _Refused("os.scandir", _folders)
walk = _Refused("os.walk", _folders)
mkdir = _Refused("os.mkdir", _folders)
makedirs = _Refused("os.makedirs", _folders)
remove = unlink = _Refused("os.remove", _folders)
rename = replace = _Refused("os.rename", _folders)
rmdir = _Refused("os.rmdir", _folders)
stat = _Refused("os.stat", _folders)


def getcwd():
    """The folder the program runs in."""
    return _absolute("").rstrip("/") or "/"


def fspath(path):
    """The path as text."""
    if not isinstance(path, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return path
