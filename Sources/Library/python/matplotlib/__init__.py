"""The names of matplotlib that draw in a terminal."""


def use(backend, *, force=True):
    """Accepted and without effect: there is one way to draw here."""
