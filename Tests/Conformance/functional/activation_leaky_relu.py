# leaky_relu: values, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[-3.0, -0.4, 0.0, 0.3], [0.7, 1.5, 4.0, -1.25]], requires_grad=True)
y = F.leaky_relu(x)
print(y)
y.sum().backward()
print(x.grad)
print(F.leaky_relu(x, 0.2))
layer = nn.LeakyReLU(0.2)
print(layer, layer(x.detach()))
print(layer(torch.ones(0, 4)).shape, y.dtype)
try:
    print(F.leaky_relu(torch.tensor([1, 2])))
except Exception as error:
    print(type(error).__name__, error)
