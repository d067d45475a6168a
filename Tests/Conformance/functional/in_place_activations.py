# inplace=True writes into the input.
import torch
import torch.nn as nn
import torch.nn.functional as F

for name in ['relu', 'relu6', 'elu', 'selu', 'celu', 'silu', 'mish', 'hardtanh', 'hardswish', 'hardsigmoid', 'leaky_relu']:
    x = torch.tensor([-1.0, 0.5, 7.0])
    y = getattr(F, name)(x, inplace=True)
    print(name, y is x, x)
x = torch.tensor([-1.0, 2.0], requires_grad=True)
y = x * 3
F.relu(y, inplace=True)
y.sum().backward()
print(x.grad, F.relu_(torch.tensor([-2.0])), F.threshold_(torch.tensor([1.0, 5.0]), 2.0, 0.0))
try:
    F.relu(x, inplace=True)
except RuntimeError as error:
    print(error)
print(nn.Sequential(nn.ReLU(inplace=True), nn.LeakyReLU(0.2, inplace=True), nn.Dropout(0.1, inplace=True)))
