"""What programs ask before they choose a device: there is no GPU here."""


def is_available():
    """False."""
    return False


def device_count():
    """0"""
    return 0
