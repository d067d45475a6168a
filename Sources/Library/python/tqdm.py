"""tqdm: a loop that shows how far it is. The bar goes to the terminal, never into the output."""

from glia import _engine


class tqdm:
    """Goes through iterable and shows a bar in a terminal; elsewhere it shows nothing."""

    def __init__(self, iterable=None, desc=None, total=None, leave=True, disable=False, **kwargs):
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except TypeError:
                total = None
        self.iterable = iterable
        self.desc = desc
        self.total = total
        self.disable = disable
        self.postfix = ""
        self.n = 0

    def __iter__(self):
        self._show()
        try:
            for item in self.iterable:
                yield item
                self.update()
        finally:
            self.close()

    def __len__(self):
        return self.total

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def update(self, n=1):
        """Counts n rounds more."""
        self.n += n
        self._show()

    def set_description(self, desc=None, refresh=True):
        """The words before the bar."""
        self.desc = desc
        self._show()

    def set_postfix(self, ordered=None, refresh=True, **values):
        """Values to show behind the bar: set_postfix(loss=0.31)."""
        pairs = {**(ordered or {}), **values}
        texts = []
        for name, value in pairs.items():
            texts.append(f"{name}={value:.3g}" if isinstance(value, float) else f"{name}={value}")
        self.postfix = ", ".join(texts)
        self._show()

    def close(self):
        """Takes the bar away."""
        if not self.disable:
            _engine.progress_end()

    def _show(self):
        if not self.disable:
            _engine.progress(self.desc or "", self.n, self.total, self.postfix)


def trange(*args, **kwargs):
    """tqdm(range(…))"""
    return tqdm(range(*args), **kwargs)
