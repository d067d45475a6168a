# Default initialisation of nn.Conv2d.
import torch
import torch.nn as nn

torch.manual_seed(0)
c = nn.Conv2d(1, 2, 3)
print(c.weight, c.bias)
torch.manual_seed(5)
c = nn.Conv2d(3, 4, (2, 1), bias=False)
print(c.weight.shape, c.weight[0], c.bias)
print(torch.rand(1))
torch.manual_seed(3)
n = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 16, 3), nn.Flatten(), nn.Linear(64, 10)
)
print(n[0].bias, n[2].weight[0, 0], n[4].bias)
