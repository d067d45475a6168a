"""All parameters of a model as one vector, and back."""

import torch


def parameters_to_vector(parameters):
    """The elements of every parameter, one after another."""
    return torch.cat([parameter.view(-1) for parameter in parameters])


def vector_to_parameters(vec, parameters):
    """Cuts a vector into pieces of the parameters' shapes, which become their values."""
    if not isinstance(vec, torch.Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {torch.typename(vec)}")
    start = 0
    for parameter in parameters:
        count = parameter.numel()
        parameter.data = vec[start:start + count].view_as(parameter).data
        start += count
