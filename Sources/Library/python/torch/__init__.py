"""torch: its functions are native; what is plain logic is written here."""

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
