# prelu: values, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[-3.0, -0.4, 0.0, 0.3], [0.7, 1.5, 4.0, -1.25]], requires_grad=True)
y = F.prelu(x, torch.tensor([0.25]))
print(y)
y.sum().backward()
print(x.grad)
print(F.prelu(x, torch.tensor([0.1, 0.2, 0.3, 0.4])))
layer = nn.PReLU(4)
print(layer, layer(x.detach()))
print(layer(torch.ones(0, 4)).shape, y.dtype)
try:
    print(F.prelu(x, torch.ones(3)))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(F.prelu(x, torch.ones(2, 2)))
except Exception as error:
    print(type(error).__name__, error)
