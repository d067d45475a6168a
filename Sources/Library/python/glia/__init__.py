"""Teaching tools that have no counterpart in PyTorch."""

from glia import _engine


def progress(iterable, label="", total=None):
    """Goes through iterable and shows a bar in a terminal; elsewhere it shows nothing."""
    if total is None and hasattr(iterable, "__len__"):
        total = len(iterable)
    done = 0
    _engine.progress(label, done, total)
    try:
        for item in iterable:
            yield item
            done += 1
            _engine.progress(label, done, total)
    finally:
        _engine.progress_end()
