# conv2d: padding words, dilation, groups, unbatched images, messages.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(72.0).reshape(2, 2, 3, 6) * 5 % 13 - 6).requires_grad_()
w = (torch.arange(36.0).reshape(2, 2, 3, 3) % 7 - 3).requires_grad_()
y = F.conv2d(x, w, padding='same', dilation=(1, 2))
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(w.grad)
print(F.conv2d(x[0], w).shape, F.conv2d(x, w[:, :1], groups=2).shape)
for text, call in {
    "F.conv2d(x, w, padding='same', stride=2)": lambda: F.conv2d(x, w, padding='same', stride=2),
    'F.conv2d(x, w, stride=(1, 2, 3))': lambda: F.conv2d(x, w, stride=(1, 2, 3)),
    'F.conv2d(x, w[0])': lambda: F.conv2d(x, w[0]),
    'F.conv2d(x[0, 0], w)': lambda: F.conv2d(x[0, 0], w),
    'F.conv2d(x, w, groups=3)': lambda: F.conv2d(x, w, groups=3),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
