"""torch: its functions are native; what is plain logic is written here."""

from _refusals import refuse as _refuse
from torch.autograd.anomaly_mode import is_anomaly_check_nan_enabled, is_anomaly_enabled
from torch.autograd.grad_mode import enable_grad, inference_mode, is_inference_mode_enabled, no_grad
from torch.autograd.grad_mode import set_grad_enabled


def typename(value):
    """The full name of a value's type: 'torch.FloatTensor', 'list'."""
    if isinstance(value, Tensor):
        return value.type()
    kind = type(value)
    if kind.__module__ in ("builtins", ""):
        return kind.__name__
    return f"{kind.__module__}.{kind.__name__}"


__version__ = "2.13.0+cpu"
_precision = "highest"
_is_deterministic = False


def use_deterministic_algorithms(mode, *, warn_only=False):
    """Nothing changes: every operation gives the same bytes every time."""
    global _is_deterministic
    _is_deterministic = not not mode


def are_deterministic_algorithms_enabled():
    """What use_deterministic_algorithms() was last given."""
    return _is_deterministic


def set_float32_matmul_precision(precision):
    """Nothing changes: products of float32 are computed in float32."""
    global _precision
    if precision in ("highest", "high", "medium"):
        _precision = precision


def get_float32_matmul_precision():
    """What set_float32_matmul_precision() was last given."""
    return _precision


def set_default_dtype(d, /):
    """Accepts float32, which it is already."""
    if d in (float64, double):
        _refuse("torch.set_default_dtype(torch.float64) is not supported: name dtype= where it is made")
    if d not in (float32, float):
        raise TypeError("only floating-point types are supported as the default type")
