"""pyplot: calls add to the current figure, show() draws it in the terminal."""

from matplotlib import _engine

_current = None


def gcf():
    """The current figure; a new one where there is none."""
    global _current
    if _current is None:
        _current = _engine.Figure()
    return _current


def figure(num=None, figsize=None, **kwargs):
    """Starts a new figure; its size is the terminal's."""
    global _current
    _current = _engine.Figure()
    return _current


def close(fig=None):
    """Forgets the current figure."""
    global _current
    _current = None


def numbers(values):
    """A flat list of numbers from a list, range, tensor or array."""
    if hasattr(values, "tolist"):
        values = values.tolist()
    return [v.item() if hasattr(v, "item") else v for v in values]


def _rows(data):
    """The numbers of a table, row by row; a line of numbers counts as rows of one."""
    table = data.tolist() if hasattr(data, "tolist") else list(data)
    return [numbers(row) if isinstance(row, (list, tuple)) else numbers([row]) for row in table]


def _columns(data):
    """The columns of a table; a line of numbers is one."""
    return [list(column) for column in zip(*_rows(data))] or [[]]


def _shape(columns):
    count = len(columns[0])
    return f"({count}, {len(columns)})" if len(columns) > 1 else f"({count},)"


def plot(*args, label=None, color=None, linestyle=None, marker=None, **kwargs):
    """plot(y), plot(x, y) or plot(x, y, "o-"): one line for each column; more by more such groups."""
    values = list(args)
    while values:
        first = _columns(values.pop(0))
        if values and not isinstance(values[0], str):
            xs, ys = first, _columns(values.pop(0))
        else:
            xs, ys = [list(range(len(first[0])))], first
        style = values.pop(0) if values and isinstance(values[0], str) else ""
        if len(xs[0]) != len(ys[0]):
            raise ValueError("x and y must have same first dimension, but have shapes "
                             f"{_shape(xs)} and {_shape(ys)}")
        if len(xs) != len(ys) and 1 not in (len(xs), len(ys)):
            raise ValueError(f"x has {len(xs)} columns but y has {len(ys)} columns")
        for place in range(max(len(xs), len(ys))):
            x, y = xs[place % len(xs)], ys[place % len(ys)]
            gcf().plot(x, y, label, style + (linestyle or "") + (marker or ""))


def scatter(x, y, s=None, c=None, label=None, **kwargs):
    """A point for each pair of x and y."""
    x, y = [[item for row in _rows(data) for item in row] for data in (x, y)]
    if len(x) != len(y):
        raise ValueError("x and y must be the same size")
    gcf().plot(x, y, label, "o")


def imshow(X, cmap=None, vmin=None, vmax=None, **kwargs):
    """A table of numbers as shades: list of rows, (H, W) tensor or array."""
    rows = X.tolist() if hasattr(X, "tolist") else X
    gcf().imshow([numbers(row) for row in rows], cmap, vmin, vmax)


def title(label, **kwargs):
    """The line above the axes."""
    gcf().title(str(label))


def xlabel(xlabel, **kwargs):
    """The name of the x axis."""
    gcf().xlabel(str(xlabel))


def ylabel(ylabel, **kwargs):
    """The name of the y axis."""
    gcf().ylabel(str(ylabel))


def legend(*args, **kwargs):
    """Names the lines that have a label."""
    gcf().legend()


def xlim(left=None, right=None):
    """The ends of the x axis."""
    gcf().xlim(left, right)


def ylim(bottom=None, top=None):
    """The ends of the y axis."""
    gcf().ylim(bottom, top)


def grid(*args, **kwargs):
    """Accepted and without effect: a terminal has no room for a grid."""


def tight_layout(**kwargs):
    """Accepted and without effect."""


def axis(option=None):
    """axis("off") hides the axes; other options have no effect."""
    if option == "off":
        gcf().axis_off()


def show(*args, **kwargs):
    """Draws the current figure and starts anew."""
    global _current
    if _current is not None:
        drawn, _current = _current, None
        drawn.show()
