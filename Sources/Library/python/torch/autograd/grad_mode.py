"""Whether operations are recorded for backward(): switched for a block, or around a function."""

from torch import _engine


class GradMode:
    """The base of the switches: sets a mode on entry and puts the old one back."""

    mode = False

    def __enter__(self):
        self.previous = _engine.set_grad_mode(self.mode)

    def __exit__(self, kind, value, traceback):
        _engine.set_grad_mode(self.previous)

    def clone(self):
        """A switch of the same mode, for each call of a decorated function."""
        return type(self)()

    def __call__(self, function):
        def switched(*args, **kwargs):
            with self.clone():
                result = function(*args, **kwargs)
            if type(result).__name__ == "generator":
                return stepped(self, result)
            return result

        switched.__name__ = function.__name__
        switched.__doc__ = function.__doc__
        return switched


def stepped(switch, generator):
    """A generator each of whose steps runs in the mode, while its caller keeps its own."""
    while True:
        with switch.clone():
            try:
                item = next(generator)
            except StopIteration:
                return
        yield item


class no_grad(GradMode):
    """Nothing is recorded: with torch.no_grad(): …, or @torch.no_grad()."""

    def __new__(cls, function=None):
        return super().__new__(cls) if function is None else cls()(function)


class enable_grad(GradMode):
    """Recording goes on inside a no_grad block."""

    mode = True

    def __new__(cls, function=None):
        return super().__new__(cls) if function is None else cls()(function)


class inference_mode(GradMode):
    """no_grad for code that never needs a gradient; what it makes stays out of every graph."""

    def __new__(cls, mode=True):
        return super().__new__(cls) if isinstance(mode, bool) else cls()(mode)

    def __init__(self, mode=True):
        self.mode = mode

    def clone(self):
        return inference_mode(self.mode)

    def __enter__(self):
        self.previous = _engine.set_inference_mode(self.mode), _engine.set_grad_mode(not self.mode)

    def __exit__(self, kind, value, traceback):
        _engine.set_inference_mode(self.previous[0])
        _engine.set_grad_mode(self.previous[1])


class set_grad_enabled(GradMode):
    """Sets the mode at once; as a context manager it puts the old one back."""

    def __init__(self, mode):
        self.mode = mode
        self.previous = _engine.set_grad_mode(mode)

    def __enter__(self):
        _engine.set_grad_mode(self.mode)

    def clone(self):
        return set_grad_enabled(self.mode)

    def __call__(self, function):
        # As a decorator it concerns the function alone.
        _engine.set_grad_mode(self.previous)
        return super().__call__(function)


def is_inference_mode_enabled():
    """Whether inference mode is on."""
    return _engine.is_inference_mode()
