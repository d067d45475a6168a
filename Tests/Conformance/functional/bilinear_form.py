# bilinear: a form of two inputs.
import torch
import torch.nn as nn
import torch.nn.functional as F

a = torch.arange(6.0).reshape(2, 3).requires_grad_()
b = torch.arange(4.0).reshape(2, 2)
w = torch.arange(24.0).reshape(4, 3, 2) % 5
y = F.bilinear(a, b, w, torch.ones(4))
print(y)
y.sum().backward()
print(a.grad)
torch.manual_seed(0)
layer = nn.Bilinear(3, 2, 4)
print(layer, layer.weight, layer.bias)
for text, call in {
    'F.bilinear(a, a, w)': lambda: F.bilinear(a, a, w),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
