# Adaptive pooling: even windows, None, indices.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(48.0).reshape(2, 3, 8) * 7 % 11 - 5).requires_grad_()
y = F.adaptive_avg_pool1d(x, 3)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
x = (torch.arange(72.0).reshape(2, 2, 3, 6) * 5 % 13 - 6).requires_grad_()
y = F.adaptive_avg_pool2d(x, (2, 4))
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(F.adaptive_avg_pool2d(x, 1), F.adaptive_avg_pool2d(x, (None, 2)).shape)
x.grad = None
y, places = F.adaptive_max_pool2d(x, 2, return_indices=True)
print(y, places)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(F.adaptive_max_pool1d(x[0], 4))
for text, call in {
    'F.adaptive_avg_pool2d(x[0, 0], 2)': lambda: F.adaptive_avg_pool2d(x[0, 0], 2),
    'F.adaptive_avg_pool2d(x, (1, 2, 3))': lambda: F.adaptive_avg_pool2d(x, (1, 2, 3)),
    'F.adaptive_avg_pool2d(x, -1)': lambda: F.adaptive_avg_pool2d(x, -1),
    'F.adaptive_max_pool1d(torch.ones(3), 2)': lambda: F.adaptive_max_pool1d(torch.ones(3), 2),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
