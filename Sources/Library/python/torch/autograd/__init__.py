"""Gradients by hand, and the switches of the recording of operations."""

from torch import _engine
from torch.autograd.grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled


def listed(values):
    """A list of one tensor or of several."""
    return list(values) if isinstance(values, (list, tuple)) else [values]


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False,
         allow_unused=None):
    """The gradients of outputs with respect to inputs, as a tuple; no .grad is touched."""
    seeds = [] if grad_outputs is None else listed(grad_outputs)
    return _engine.grad(
        listed(outputs), listed(inputs), seeds, retain_graph, create_graph, bool(allow_unused))
