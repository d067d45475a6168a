# Paddings as layers.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(8.0).view(1, 2, 4)
for layer in [nn.ZeroPad1d(1), nn.ConstantPad1d((2, 0), 7), nn.ReflectionPad1d(2), nn.ReplicationPad1d((1, 2)), nn.CircularPad1d(1)]:
    print(layer, layer(x))
y = torch.arange(6.0).view(1, 1, 2, 3)
for layer in [nn.ZeroPad2d((1, 0, 0, 1)), nn.ConstantPad2d(1, -1.5), nn.ReflectionPad2d((1, 1, 1, 0)), nn.ReplicationPad2d(1), nn.CircularPad2d(1)]:
    print(layer, layer(y))
try:
    nn.CircularPad1d(1)(torch.ones(3))
except ValueError as error:
    print(error)
