"""The examples in documentation: run, and their output held against what is written."""

import io as _io
import re as _re
import sys as _sys
from _examples import module as _module, copy as _copy, run as _run
from _refusals import refuse as _refuse
from collections import namedtuple as _namedtuple

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
REPORT_UDIFF = 64
REPORT_CDIFF = 128
REPORT_NDIFF = 256
REPORT_ONLY_FIRST_FAILURE = 512
FAIL_FAST = 1024
_options = {
    "DONT_ACCEPT_TRUE_FOR_1": 1, "DONT_ACCEPT_BLANKLINE": 2, "NORMALIZE_WHITESPACE": 4, "ELLIPSIS": 8, "SKIP": 16,
    "IGNORE_EXCEPTION_DETAIL": 32, "REPORT_UDIFF": 64, "REPORT_CDIFF": 128, "REPORT_NDIFF": 256,
    "REPORT_ONLY_FIRST_FAILURE": 512, "FAIL_FAST": 1024,
}

TestResults = _namedtuple("TestResults", "failed attempted")


class _Example:
    """A piece of source, what it is to print, and the options that hold for it."""

    def __init__(self, source, want, options):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.options = options
        self.exc_msg = _exception(self.want)


def _exception(want):
    """The line of the exception that is expected; None where none is."""
    lines = want.splitlines(True)
    if not lines or not _re.match(r"Traceback \((?:most recent call last|innermost last)\):\s*$", lines[0]):
        return None
    for i, line in enumerate(lines[1:], 1):
        if _re.match(r"\w", line):
            return "".join(lines[i:])
    return None


def _parse(text, name):
    """The examples of a docstring."""
    lines = text.expandtabs().split("\n")
    examples = []
    i = 0
    while i < len(lines):
        match = _re.match(r"( *)>>>(.*)$", lines[i])
        if not match:
            i += 1
            continue
        indent = len(match.group(1))
        start = i
        source = [lines[i]]
        i += 1
        while i < len(lines) and _re.match(r" *\.\.\.", lines[i]):
            source.append(lines[i])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not _re.match(r" *>>>", lines[i]):
            want.append(lines[i])
            i += 1
        for k, line in enumerate(source):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {start + k + 1!r} of the docstring for {name} lacks blank after "
                                 f"{line[indent:indent + 3]}: {line!r}")
        for k, line in enumerate(source[1:] + want):
            if line and not line.startswith(" " * indent):
                raise ValueError(f"line {start + k + 2!r} of the docstring for {name} has inconsistent leading "
                                 f"whitespace: {line!r}")
        code = "\n".join([line[indent + 4:] for line in source])
        if _re.match(r"\s*(#.*)?$", code) and "\n" not in code:
            continue
        examples.append(_Example(code, "\n".join([line[indent:] for line in want]), _directives(code)))
    return examples


def _directives(source):
    """The options that comments in an example set."""
    options = {}
    for line in source.split("\n"):
        match = _re.search(r"#\s*doctest:\s*([^\n'\"]*)$", line)
        if match:
            for word in match.group(1).replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in _options:
                    raise ValueError(f"invalid option: {word!r}")
                options[_options[word[1:]]] = word[0] == "+"
    return options


def _agrees(want, got, flags):
    """Whether output is what was expected."""
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = "\n".join(["" if line.rstrip() == "<BLANKLINE>" else line for line in want.split("\n")])
        got = "\n".join([line if line.strip() else "" for line in got.split("\n")])
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        got, want = " ".join(got.split()), " ".join(want.split())
        if got == want:
            return True
    return bool(flags & ELLIPSIS) and _matches(want, got)


def _matches(want, got):
    """Whether `...` in want can stand for parts of got."""
    if "..." not in want:
        return want == got
    pieces = want.split("...")
    start, end = len(pieces[0]), len(got) - len(pieces[-1])
    if not got.startswith(pieces[0]) or not got.endswith(pieces[-1]) or start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def _line(error):
    """The last line of a traceback."""
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    text = str(error)
    return f"{name}: {text}\n" if text else f"{name}\n"


def _without_detail(message):
    """The name of an exception without its module and its text."""
    first = message.split("\n")[0].split(":")[0]
    return first.rsplit(".", 1)[-1]


def _display(value):
    if value is not None:
        print(repr(value))


def _indented(text):
    return "".join(["    " + line for line in text.splitlines(True)])


class _Runner:
    """Runs docstrings and counts what passed."""

    def __init__(self, verbose, flags):
        self.verbose = "-v" in _sys.argv if verbose is None else verbose
        self.flags = flags
        self.counts = {}

    def run(self, name, text, module, globs):
        """Runs the examples of one docstring in names of their own."""
        examples = _parse(text, name)
        scope = _copy(module)
        for key, value in globs.items():
            setattr(scope, key, value)
        tries = 0
        for number, example in enumerate(examples):
            flags = self.flags
            for option, isOn in example.options.items():
                flags = flags | option if isOn else flags & ~option
            if flags & SKIP:
                continue
            tries += 1
            if self.verbose:
                expecting = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
                print(f"Trying:\n{_indented(example.source)}{expecting}", end="")
            self._try(example, f"<doctest {name}[{number}]>", scope, flags, name)
            if self.verbose:
                print("ok")
        self.counts[name] = self.counts.get(name, 0) + tries

    def _try(self, example, place, scope, flags, name):
        printed = _io.StringIO()
        before = _sys.stdout
        _sys.stdout = printed
        error = None
        try:
            _run(example.source, place, scope, _display)
        except KeyboardInterrupt:
            raise
        except BaseException as raised:
            error = raised
        finally:
            _sys.stdout = before
        got = printed.getvalue()
        if got and not got.endswith("\n"):
            got += "\n"
        if error is None:
            if _agrees(example.want, got, flags):
                return
        else:
            got = _line(error)
            if example.exc_msg is not None:
                if _agrees(example.exc_msg, got, flags):
                    return
                if flags & IGNORE_EXCEPTION_DETAIL and _without_detail(example.exc_msg) == _without_detail(got):
                    return
        _refuse(f"the report of a doctest that fails is not supported: in {name}, "
                f"{example.source.strip()!r} gave {got!r} where {example.want!r} is expected")

    def summarize(self):
        """Prints what passed, where everything is to be told."""
        total = sum(self.counts.values())
        if self.verbose:
            nothing = sorted([name for name, count in self.counts.items() if count == 0])
            passed = sorted([(name, count) for name, count in self.counts.items() if count])
            if nothing:
                print(len(nothing), "items had no tests:")
                for name in nothing:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in passed:
                    print(" %3d tests in %s" % (count, name))
            print(total, "tests in", len(self.counts), "items.")
            print(total, "passed and", 0, "failed.")
            print("Test passed.")
        return TestResults(0, total)


def _unwrapped(value):
    while hasattr(value, "__wrapped__"):
        value = value.__wrapped__
    return value


_function = type(lambda: None)


def _found(value, name, module, seen):
    """The docstrings of a value and of what belongs to it: pairs of a name and a text."""
    if id(value) in seen:
        return
    seen.add(id(value))
    text = value.__doc__
    if text is None or isinstance(text, str):
        yield name, text or ""
    if value is module:
        for key, item in sorted(vars(module).items()):
            if _belongs(item, module.__name__):
                yield from _found(_unwrapped(item), f"{name}.{key}", module, seen)
        extra = getattr(module, "__test__", {})
        for key, item in sorted(extra.items()):
            if isinstance(item, str):
                yield f"{name}.__test__.{key}", item
            else:
                yield from _found(item, f"{name}.__test__.{key}", module, seen)
    elif isinstance(value, type):
        for key, item in sorted(vars(value).items()):
            if isinstance(item, (staticmethod, classmethod)):
                item = item.__func__
            item = item if isinstance(item, property) else _unwrapped(item)
            if isinstance(item, property) or _belongs(item, module.__name__):
                yield from _found(item, f"{name}.{key}", module, seen)


def _belongs(item, name):
    """Whether a function or class is made in a module."""
    item = _unwrapped(item)
    return isinstance(item, (_function, type)) and getattr(item, "__module__", None) == name


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples in the documentation of a module, by default of the program."""
    if globs is not None:
        _refuse("doctest.testmod with globs is not supported in Glia")
    module = _module("__main__") if m is None else m
    if type(module) is not type(_sys):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = _Runner(verbose, optionflags)
    tests = list(_found(module, module.__name__ if name is None else name, module, set()))
    for title, text in sorted(tests):
        if text or not exclude_empty:
            runner.run(title, text, module, extraglobs or {})
    return runner.summarize() if report else TestResults(0, sum(runner.counts.values()))
