"""`Variable`: what older programs wrap around a tensor to have gradients; now it is the tensor."""

import torch


class _VariableType:
    """Makes a tensor that shares the data of another, and is every tensor's type for isinstance."""

    def __call__(self, data, requires_grad=False, volatile=None):
        if not isinstance(data, torch.Tensor):
            raise TypeError(f"Variable data has to be a tensor, but got {type(data).__name__}")
        return data.detach().requires_grad_(requires_grad)

    def __instancecheck__(self, instance):
        return isinstance(instance, torch.Tensor)

    def __repr__(self):
        return "<class 'torch.autograd.variable.Variable'>"


Variable = _VariableType()
