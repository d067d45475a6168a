"""Apple's GPUs: not here."""


def is_available():
    """False."""
    return False


def is_built():
    """False."""
    return False
