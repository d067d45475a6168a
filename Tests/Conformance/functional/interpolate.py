# interpolate: every mode, sizes, factors, corners.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(12.0).reshape(1, 1, 3, 4) * 5 % 7).requires_grad_()
for options in [
    dict(scale_factor=2), dict(size=(2, 6)), dict(size=5, mode='bilinear'),
    dict(size=(5, 3), mode='bilinear', align_corners=True), dict(scale_factor=(1.5, 0.5)),
    dict(size=2, mode='area'), dict(size=(4, 7), mode='nearest-exact'),
    dict(scale_factor=1.5, mode='bilinear', recompute_scale_factor=True),
]:
    x.grad = None
    y = F.interpolate(x, **options)
    print(options, y)
    y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
    print(x.grad)
print(F.interpolate(x[0], size=6, mode='linear'), F.interpolate(x[0], scale_factor=2.0))
for text, call in {
    'F.interpolate(x)': lambda: F.interpolate(x),
    'F.interpolate(x, size=3, scale_factor=2)': lambda: F.interpolate(x, size=3, scale_factor=2),
    'F.interpolate(x, size=(3, 3, 3))': lambda: F.interpolate(x, size=(3, 3, 3)),
    "F.interpolate(x, size=3, mode='linear')": lambda: F.interpolate(x, size=3, mode='linear'),
    'F.interpolate(x, size=3, align_corners=True)': lambda: F.interpolate(x, size=3, align_corners=True),
    'F.interpolate(x[0, 0], size=3)': lambda: F.interpolate(x[0, 0], size=3),
    'F.interpolate(x, size=0)': lambda: F.interpolate(x, size=0),
    "F.interpolate(x, size=3, mode='foo')": lambda: F.interpolate(x, size=3, mode='foo'),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
