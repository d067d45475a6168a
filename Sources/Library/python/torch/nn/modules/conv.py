"""Layers that slide kernels over sequences, images and volumes."""

import math

import torch
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def repeated(value, count):
    """3 -> (3, 3); a tuple or list becomes a tuple."""
    return (value,) * count if isinstance(value, int) else tuple(value)


class Convolution(Module):
    """What the convolutions share: sizes, parameters, initialisation, text."""

    spatial = 2
    transposed = False

    def __init__(self, in_channels, out_channels, kernel_size, stride, padding, dilation,
                 output_padding, groups, bias, padding_mode):
        super().__init__()
        if groups <= 0:
            raise ValueError("groups must be a positive integer")
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        count = self.spatial
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = repeated(kernel_size, count)
        self.stride = repeated(stride, count)
        self.padding = padding if isinstance(padding, str) else repeated(padding, count)
        self.dilation = repeated(dilation, count)
        self.output_padding = repeated(output_padding, count)
        self.groups = groups
        self.padding_mode = padding_mode
        self._check_padding()
        if self.transposed:
            shape = in_channels, out_channels // groups
        else:
            shape = out_channels, in_channels // groups
        self.weight = Parameter(torch.empty(*shape, *self.kernel_size))
        if bias:
            self.bias = Parameter(torch.empty(out_channels))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def _check_padding(self):
        if isinstance(self.padding, str):
            if self.padding not in ("same", "valid"):
                raise ValueError(
                    f"Invalid padding string {self.padding!r}, should be 'same' or 'valid'")
            if self.padding == "same" and any(s != 1 for s in self.stride):
                raise ValueError("padding='same' is not supported for strided convolutions")
        if self.padding_mode not in ("zeros", "reflect", "replicate", "circular"):
            raise ValueError(
                "padding_mode must be one of 'zeros', 'reflect', 'replicate' and 'circular', "
                f"but got padding_mode={self.padding_mode!r}")

    def reset_parameters(self):
        """Both uniform within ±1/√fan_in, fan_in = size of one kernel."""
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            fan_in = self.weight.size(1) * math.prod(self.kernel_size)
            bound = 1 / math.sqrt(fan_in) if fan_in > 0 else 0
            init.uniform_(self.bias, -bound, bound)

    def _around(self):
        """The padding as F.pad wants it: before and after, from the last dimension back."""
        amounts = []
        for axis in range(self.spatial - 1, -1, -1):
            if self.padding == "valid":
                amounts += [0, 0]
            elif self.padding == "same":
                total = self.dilation[axis] * (self.kernel_size[axis] - 1)
                amounts += [total // 2, total - total // 2]
            else:
                amounts += [self.padding[axis]] * 2
        return amounts

    def forward(self, input):
        convolve = (F.conv1d, F.conv2d, F.conv3d)[self.spatial - 1]
        padding = self.padding
        if self.padding_mode != "zeros":
            input = F.pad(input, self._around(), mode=self.padding_mode)
            padding = 0
        return convolve(input, self.weight, self.bias, self.stride, padding, self.dilation,
                        self.groups)

    def extra_repr(self):
        text = (f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, "
                f"stride={self.stride}")
        zeros, ones = (0,) * self.spatial, (1,) * self.spatial
        if self.padding != zeros:
            text += f", padding={self.padding}"
        if self.dilation != ones:
            text += f", dilation={self.dilation}"
        if self.output_padding != zeros:
            text += f", output_padding={self.output_padding}"
        if self.groups != 1:
            text += f", groups={self.groups}"
        if self.bias is None:
            text += ", bias=False"
        if self.padding_mode != "zeros":
            text += f", padding_mode={self.padding_mode}"
        return text


class Conv1d(Convolution):
    """out_channels kernels over a sequence (N, in_channels, L).

    Output length: ⌊(L + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1.
    """

    spatial = 1

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1,
                 groups=1, bias=True, padding_mode="zeros"):
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, 0,
                         groups, bias, padding_mode)


class Conv2d(Convolution):
    """out_channels kernels over a (N, in_channels, H, W) image.

    Output size along each axis: ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1.
    """

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1,
                 groups=1, bias=True, padding_mode="zeros"):
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, 0,
                         groups, bias, padding_mode)


class Conv3d(Convolution):
    """out_channels kernels through a (N, in_channels, D, H, W) volume.

    Output size along each axis: ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1.
    """

    spatial = 3

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1,
                 groups=1, bias=True, padding_mode="zeros"):
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, 0,
                         groups, bias, padding_mode)


class TransposedConvolution(Convolution):
    """What the transposed convolutions share."""

    transposed = True

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0,
                 output_padding=0, groups=1, bias=True, dilation=1, padding_mode="zeros"):
        if padding_mode != "zeros":
            raise ValueError(
                f'Only "zeros" padding mode is supported for {type(self).__name__}')
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation,
                         output_padding, groups, bias, padding_mode)

    def _extra(self, input, output_size):
        """The output_padding that makes the output as large as asked for."""
        if output_size is None:
            return self.output_padding
        lead = input.dim() - self.spatial
        if len(output_size) == lead + self.spatial:
            output_size = output_size[lead:]
        if len(output_size) != self.spatial:
            raise ValueError(
                f"ConvTranspose{self.spatial}D: for {input.dim()}D input, output_size must have "
                f"{self.spatial} or {lead + self.spatial} elements (got {len(output_size)})")
        smallest = [
            (input.size(axis + lead) - 1) * self.stride[axis] - 2 * self.padding[axis]
            + self.dilation[axis] * (self.kernel_size[axis] - 1) + 1
            for axis in range(self.spatial)]
        largest = [smallest[axis] + self.stride[axis] - 1 for axis in range(self.spatial)]
        for axis in range(self.spatial):
            if output_size[axis] < smallest[axis] or output_size[axis] > largest[axis]:
                raise ValueError(
                    f"requested an output size of {output_size}, but valid sizes range from "
                    f"{smallest} to {largest} (for an input of {input.size()[2:]})")
        return [output_size[axis] - smallest[axis] for axis in range(self.spatial)]

    def forward(self, input, output_size=None):
        convolve = F.conv_transpose1d if self.spatial == 1 else F.conv_transpose2d
        return convolve(input, self.weight, self.bias, self.stride, self.padding,
                        self._extra(input, output_size), self.groups, self.dilation)


class ConvTranspose1d(TransposedConvolution):
    """The gradient of Conv1d as a layer: (N, in_channels, L) grows.

    Output length: (L − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1.
    """

    spatial = 1


class ConvTranspose2d(TransposedConvolution):
    """The gradient of Conv2d as a layer: (N, in_channels, H, W) grows.

    Output size: (size − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1.
    """
