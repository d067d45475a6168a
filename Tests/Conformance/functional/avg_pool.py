# avg_pool1d and avg_pool2d: what the divisor counts.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(48.0).reshape(2, 3, 8) * 7 % 11 - 5).requires_grad_()
y = F.avg_pool1d(x, 3, 2, padding=1)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
x = (torch.arange(72.0).reshape(2, 2, 3, 6) * 5 % 13 - 6).requires_grad_()
y = F.avg_pool2d(x, 2, ceil_mode=True)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(F.avg_pool2d(x, 3, 2, 1))
print(F.avg_pool2d(x, 3, 2, 1, count_include_pad=False))
print(F.avg_pool2d(x, 2, divisor_override=3))
for text, call in {
    'F.avg_pool1d(torch.ones(8), 2)': lambda: F.avg_pool1d(torch.ones(8), 2),
    'F.avg_pool2d(x, 2, padding=2)': lambda: F.avg_pool2d(x, 2, padding=2),
    'F.avg_pool2d(x, 9)': lambda: F.avg_pool2d(x, 9),
    'F.avg_pool2d(x, 2, divisor_override=0)': lambda: F.avg_pool2d(x, 2, divisor_override=0),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
