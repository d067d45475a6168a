"""What programs ask before they choose a device: there is no GPU here."""


def is_available():
    """False."""
    return False


def device_count():
    """0"""
    return 0


def is_initialized():
    """False."""
    return False


def manual_seed(seed):
    """Nothing: there is no generator on a GPU."""


def manual_seed_all(seed):
    """Nothing: there is no generator on a GPU."""


def empty_cache():
    """Nothing: no memory of a GPU is held."""
