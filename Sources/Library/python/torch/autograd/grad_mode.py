"""Whether operations are recorded for backward(): switched for a block, or around a function."""

from torch import _engine


class GradMode:
    """The base of the switches: sets a mode on entry and puts the old one back."""

    mode = False

    def __enter__(self):
        self.previous = _engine.set_grad_mode(self.mode)

    def __exit__(self, kind, value, traceback):
        _engine.set_grad_mode(self.previous)

    def __call__(self, function):
        mode = self.mode

        def switched(*args, **kwargs):
            previous = _engine.set_grad_mode(mode)
            try:
                return function(*args, **kwargs)
            finally:
                _engine.set_grad_mode(previous)

        switched.__name__ = function.__name__
        return switched


class no_grad(GradMode):
    """Nothing is recorded: with torch.no_grad(): …, or @torch.no_grad()."""


class enable_grad(GradMode):
    """Recording goes on inside a no_grad block."""

    mode = True


class inference_mode(GradMode):
    """no_grad for code that never needs a gradient."""

    def __init__(self, mode=True):
        self.mode = not mode


class set_grad_enabled(GradMode):
    """Sets the mode at once; as a context manager it puts the old one back."""

    def __init__(self, mode):
        self.mode = mode
        self.previous = _engine.set_grad_mode(mode)

    def __enter__(self):
        pass
