# max_pool1d and max_pool2d: indices, padding, dilation, ceil_mode.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(48.0).reshape(2, 3, 8) * 7 % 11 - 5).requires_grad_()
y, places = F.max_pool1d(x, 3, 2, padding=1, return_indices=True)
print(y, places)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
x = (torch.arange(72.0).reshape(2, 2, 3, 6) * 5 % 13 - 6).requires_grad_()
y, places = F.max_pool2d(x, (2, 3), ceil_mode=True, return_indices=True)
print(y, places)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(F.max_pool2d(x, 2, stride=1, dilation=(1, 2)).shape, F.max_pool1d(x[0, 0], 2).shape)
print(F.max_pool2d(torch.arange(16).view(1, 4, 4), 2))
print(F.max_pool2d(torch.tensor([[[1.0, float('nan')], [3.0, 2.0]]]), 2))
for text, call in {
    'F.max_pool1d(torch.ones(8), 2)': lambda: F.max_pool1d(torch.ones(8), 2),
    'F.max_pool1d(x[0], 2, padding=2)': lambda: F.max_pool1d(x[0], 2, padding=2),
    'F.max_pool1d(x[0], 9)': lambda: F.max_pool1d(x[0], 9),
    'F.max_pool2d(x[0, 0], 2)': lambda: F.max_pool2d(x[0, 0], 2),
    'F.max_pool2d(x, 2, padding=2)': lambda: F.max_pool2d(x, 2, padding=2),
    'F.max_pool2d(x, (2, 2, 2))': lambda: F.max_pool2d(x, (2, 2, 2)),
    'F.max_pool2d(x, 5)': lambda: F.max_pool2d(x, 5),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
