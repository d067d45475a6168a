# threshold: values, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[-3.0, -0.4, 0.0, 0.3], [0.7, 1.5, 4.0, -1.25]], requires_grad=True)
y = F.threshold(x, 0.1, 20)
print(y)
y.sum().backward()
print(x.grad)
print(F.threshold(x, -1, -7.5))
layer = nn.Threshold(0.1, 20)
print(layer, layer(x.detach()))
print(layer(torch.ones(0, 4)).shape, y.dtype)
try:
    print(F.threshold(torch.tensor([1, 2]), 0.1, 20))
except Exception as error:
    print(type(error).__name__, error)
