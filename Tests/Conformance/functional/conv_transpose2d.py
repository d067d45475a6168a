# conv_transpose2d: stride, padding, output_padding, groups.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(72.0).reshape(2, 2, 3, 6) * 5 % 13 - 6).requires_grad_()
w = (torch.arange(24.0).reshape(2, 3, 2, 2) % 5 - 2).requires_grad_()
y = F.conv_transpose2d(x, w, torch.tensor([1.0, 2.0, 3.0]), stride=2, padding=1)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(w.grad)
print(F.conv_transpose2d(x, w, stride=2, output_padding=1).shape)
print(F.conv_transpose2d(x, w, groups=2, dilation=(2, 1)).shape, F.conv_transpose2d(x[0], w).shape)
for text, call in {
    'F.conv_transpose2d(x, w[:1])': lambda: F.conv_transpose2d(x, w[:1]),
    'F.conv_transpose2d(x, w, output_padding=1)': lambda: F.conv_transpose2d(x, w, output_padding=1),
    'F.conv_transpose2d(x, w, torch.ones(2))': lambda: F.conv_transpose2d(x, w, torch.ones(2)),
    'F.conv_transpose2d(x[0, 0], w)': lambda: F.conv_transpose2d(x[0, 0], w),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
