"""The switches of NVIDIA's kernels: they may be set, and nothing reads them."""

enabled = True
deterministic = False
benchmark = False
allow_tf32 = True


def is_available():
    """False."""
    return False


def version():
    """None."""
    return None
