"""Layers that add elements around sequences and images."""

from torch.nn import functional as F
from torch.nn.modules.module import Module


def repeated(value, count):
    """1 -> (1, 1); a tuple stays."""
    return (value,) * count if isinstance(value, int) else tuple(value)


class Pad(Module):
    """What the paddings share: the amounts before and after, from the last dimension back."""

    mode = "constant"
    spatial = 2

    def __init__(self, padding):
        super().__init__()
        self.padding = repeated(padding, 2 * self.spatial)

    def forward(self, input):
        return F.pad(input, self.padding, self.mode)

    def extra_repr(self):
        return f"{self.padding}"


class ConstantPad(Pad):
    """Padding with a value."""

    def __init__(self, padding, value):
        super().__init__(padding)
        self.value = value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)

    def extra_repr(self):
        return f"padding={self.padding}, value={self.value}"


class CircularPad(Pad):
    """Padding with the elements of the other end."""

    mode = "circular"

    def forward(self, input):
        ranks = self.spatial + 1, self.spatial + 2
        if input.dim() not in ranks:
            raise ValueError(
                f"expected {ranks[0]}D or {ranks[1]}D input (got {input.dim()}D input)")
        return super().forward(input)


class ConstantPad1d(ConstantPad):
    """A value around (N, C, L) or (C, L)."""

    spatial = 1


class ZeroPad1d(ConstantPad):
    """Zeros around (N, C, L) or (C, L)."""

    spatial = 1

    def __init__(self, padding):
        super().__init__(padding, 0.0)

    def extra_repr(self):
        return f"{self.padding}"


class ReflectionPad1d(Pad):
    """The reflection at the edges around (N, C, L) or (C, L)."""

    mode = "reflect"
    spatial = 1


class ReplicationPad1d(Pad):
    """The edge repeated around (N, C, L) or (C, L)."""

    mode = "replicate"
    spatial = 1


class CircularPad1d(CircularPad):
    """The other end around (N, C, L) or (C, L)."""

    spatial = 1


class ConstantPad2d(ConstantPad):
    """A value around (N, C, H, W) or (C, H, W)."""


class ZeroPad2d(ConstantPad):
    """Zeros around (N, C, H, W) or (C, H, W)."""

    def __init__(self, padding):
        super().__init__(padding, 0.0)

    def extra_repr(self):
        return f"{self.padding}"


class ReflectionPad2d(Pad):
    """The reflection at the edges around (N, C, H, W) or (C, H, W)."""

    mode = "reflect"


class ReplicationPad2d(Pad):
    """The edge repeated around (N, C, H, W) or (C, H, W)."""

    mode = "replicate"


class CircularPad2d(CircularPad):
    """The other end around (N, C, H, W) or (C, H, W)."""
