# unfold and fold: blocks of images.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(1.0, 13.0).reshape(1, 1, 3, 4).requires_grad_()
y = F.unfold(x, 2)
print(y)
y.mul(torch.arange(1.0, 25.0).view(1, 4, 6)).sum().backward()
print(x.grad)
print(F.fold(y, (3, 4), 2))
print(F.unfold(x, (2, 3), dilation=1, padding=1, stride=2).shape, F.fold(y[0], (3, 4), 2).shape)
print(nn.Unfold(2, stride=2), nn.Fold((3, 4), 2))
for text, call in {
    'F.unfold(x, 5)': lambda: F.unfold(x, 5),
    'F.unfold(x, 0)': lambda: F.unfold(x, 0),
    'F.unfold(x, 2, stride=0)': lambda: F.unfold(x, 2, stride=0),
    'F.unfold(x[0, 0], 2)': lambda: F.unfold(x[0, 0], 2),
    'F.fold(y, (3, 5), 2)': lambda: F.fold(y, (3, 5), 2),
    'F.fold(y[:, :3], (3, 4), 2)': lambda: F.fold(y[:, :3], (3, 4), 2),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
