"""Clipping: keeps gradients from growing too large."""

import torch


def gradients(parameters):
    """The gradients that are there, of one parameter or of many."""
    if isinstance(parameters, torch.Tensor):
        parameters = [parameters]
    return [parameter.grad for parameter in parameters if parameter.grad is not None]


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """The norm of all elements of the tensors together."""
    tensors = list(tensors)
    if len(tensors) == 0:
        return torch.tensor(0.0)
    norm_type = float(norm_type)
    norms = torch.stack([torch.linalg.vector_norm(tensor, norm_type) for tensor in tensors])
    total = torch.linalg.vector_norm(norms, norm_type)
    if error_if_nonfinite and not torch.isfinite(total):
        raise RuntimeError(
            f"The total norm of order {norm_type} for gradients from `parameters` is non-finite, "
            "so it cannot be clipped. To disable this error and scale the gradients by the "
            "non-finite norm anyway, set `error_if_nonfinite=False`")
    return total


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """Scales all gradients so that their common norm is at most max_norm; gives the norm before."""
    found = gradients(parameters)
    with torch.no_grad():
        total = get_total_norm(found, norm_type, error_if_nonfinite)
        # The small number keeps a norm of zero from dividing.
        scale = torch.clamp(float(max_norm) / (total + 1e-6), max=1.0)
        for gradient in found:
            gradient.mul_(scale)
    return total


def clip_grad_value_(parameters, clip_value, foreach=None):
    """Limits every element of every gradient to -clip_value … clip_value."""
    limit = float(clip_value)
    with torch.no_grad():
        for gradient in gradients(parameters):
            gradient.clamp_(-limit, limit)
