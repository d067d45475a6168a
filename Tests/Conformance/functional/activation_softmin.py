# softmin: values, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[-3.0, -0.4, 0.0, 0.3], [0.7, 1.5, 4.0, -1.25]], requires_grad=True)
y = F.softmin(x, dim=1)
print(y)
y.sum().backward()
print(x.grad)
print(F.softmin(x, 0))
layer = nn.Softmin(dim=1)
print(layer, layer(x.detach()))
print(layer(torch.ones(1, 4)).shape, y.dtype)
try:
    print(F.softmin(x, 2))
except Exception as error:
    print(type(error).__name__, error)
