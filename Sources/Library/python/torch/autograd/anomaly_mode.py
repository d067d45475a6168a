"""Anomaly mode: a backward pass that fails, or makes nan, says which function did."""

from torch import _engine


class set_detect_anomaly:
    """Switches the search for anomalies at once; as a context manager it puts the old mode back."""

    def __init__(self, mode, check_nan=True):
        self.previous = _engine.set_anomaly_mode(mode, check_nan)

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        _engine.set_anomaly_mode(*self.previous)


class detect_anomaly:
    """Searches inside a with block."""

    def __init__(self, check_nan=True):
        self.check_nan = check_nan

    def __enter__(self):
        self.previous = _engine.set_anomaly_mode(True, self.check_nan)

    def __exit__(self, kind, value, traceback):
        _engine.set_anomaly_mode(*self.previous)


def is_anomaly_enabled():
    """Whether anomaly mode is on."""
    return _engine.anomaly_mode()[0]


def is_anomaly_check_nan_enabled():
    """Whether anomaly mode looks for nan."""
    return _engine.anomaly_mode()[1]
