"""Gradients by hand, and the switches of the recording of operations."""

from _refusals import refuse as _refuse
from torch import _engine
from torch.autograd.anomaly_mode import detect_anomaly, set_detect_anomaly
from torch.autograd.function import Function
from torch.autograd.grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled
from torch.autograd.variable import Variable


def listed(values):
    """A list of one tensor or of several."""
    return list(values) if isinstance(values, (list, tuple)) else [values]


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False,
         allow_unused=None, is_grads_batched=False, materialize_grads=False):
    """The gradients of outputs with respect to inputs, as a tuple; no .grad is touched."""
    if is_grads_batched:
        _refuse("Glia computes gradients for one set of weights at a time")
    if materialize_grads and allow_unused is False:
        raise ValueError(
            "Expected allow_unused to be True or not passed when materialize_grads=True, but got: "
            "allow_unused=False.")
    seeds = [] if grad_outputs is None else listed(grad_outputs)
    inputs = listed(inputs)
    if len(inputs) == 0:
        raise RuntimeError("`inputs` argument to `grad()` cannot be empty.")
    return _engine.grad(listed(outputs), inputs, seeds, retain_graph, create_graph,
                        bool(allow_unused), materialize_grads)


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    """Adds the gradients of tensors, weighted by grad_tensors, to the leaves' .grad."""
    seeds = [] if grad_tensors is None else listed(grad_tensors)
    _engine.backward(listed(tensors), seeds, retain_graph, create_graph,
                     None if inputs is None else listed(inputs))
