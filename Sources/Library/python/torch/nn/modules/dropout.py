"""Layers that drop values at random while training."""

from torch.nn import functional as F
from torch.nn.modules.module import Module


class Dropout(Module):
    """While training, zeroes each value with probability p and scales the rest by 1 / (1 − p)."""

    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
        if inplace:
            raise NotImplementedError("Dropout(inplace=True) is not in Glia; leave inplace out")
        self.p = p
        self.inplace = inplace

    def forward(self, input):
        return F.dropout(input, self.p, self.training)

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"
