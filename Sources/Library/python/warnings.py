"""Warnings: shown once for each place, or not at all."""

from _refusals import refuse as _refuse

_filters = []


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Says what happens to warnings of a category."""
    _check(action)
    rule = (action, message, category)
    _filters.append(rule) if append else _filters.insert(0, rule)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Says what happens to warnings of a category."""
    filterwarnings(action, "", category, append=append)


def resetwarnings():
    """Forgets what was said."""
    _filters.clear()


def _check(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")


def warn(message, category=None, stacklevel=1, source=None):
    """Writes a warning to the standard error stream, unless a filter says otherwise."""
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        name = type(category).__name__ if not isinstance(category, type) else category.__name__
        raise TypeError(f"category must be a Warning subclass, not '{name}'")
    text = str(message)
    for action, start, kind in _filters:
        if issubclass(category, kind) and text.lower().startswith(start.lower()):
            if action == "ignore":
                return
            if action == "error":
                raise message if isinstance(message, Warning) else category(message)
            break
    import sys

    sys.stderr.write(f"{category.__name__}: {text}\n")


class catch_warnings:
    """A manager that puts the filters back at its end."""

    def __init__(self, *, record=False, action=None, category=Warning):
        if record:
            _refuse("warnings.catch_warnings(record=True) is not supported")
        self._action = action
        self._category = category

    def __enter__(self):
        self._saved = list(_filters)
        if self._action is not None:
            simplefilter(self._action, self._category)

    def __exit__(self, kind, value, trace):
        _filters[:] = self._saved
