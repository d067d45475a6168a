# conv1d: stride, padding, dilation, groups, unbatched.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(48.0).reshape(2, 3, 8) * 7 % 11 - 5).requires_grad_()
w = (torch.arange(18.0).reshape(2, 3, 3) % 5 - 2).requires_grad_()
y = F.conv1d(x, w, torch.tensor([0.5, -1.0]), stride=2, padding=1)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(w.grad)
print(F.conv1d(x, w, dilation=2).shape, F.conv1d(x[0], w).shape)
print(F.conv1d(x, w, padding='same').shape, F.conv1d(x, w, padding='valid').shape)
print(F.conv1d(x, w[:, :1].repeat(3, 1, 1), groups=3)[0])
for text, call in {
    'F.conv1d(x, w[:, :2])': lambda: F.conv1d(x, w[:, :2]),
    "F.conv1d(x, w, padding='foo')": lambda: F.conv1d(x, w, padding='foo'),
    'F.conv1d(x, w, stride=0)': lambda: F.conv1d(x, w, stride=0),
    'F.conv1d(torch.ones(8), w)': lambda: F.conv1d(torch.ones(8), w),
    'F.conv1d(x, w, stride=(1, 1))': lambda: F.conv1d(x, w, stride=(1, 1)),
    'F.conv1d(x[:, :, :2], w)': lambda: F.conv1d(x[:, :, :2], w),
    'F.conv1d(x, w, torch.ones(3))': lambda: F.conv1d(x, w, torch.ones(3)),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
