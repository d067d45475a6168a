# Default initialisation of nn.Linear: weight first, then bias.
import torch
import torch.nn as nn

torch.manual_seed(0)
l = nn.Linear(2, 1)
print(l.weight, l.bias)
torch.manual_seed(42)
l = nn.Linear(4, 3)
print(l.weight, l.bias)
torch.manual_seed(1)
l = nn.Linear(3, 2, bias=False)
print(l.weight, l.bias)
print(torch.rand(1))
torch.manual_seed(0)
a, b = nn.Linear(10, 20), nn.Linear(20, 5)
print(a.weight[0], b.bias, a.weight.shape, b.weight.sum(), torch.rand(1))
torch.manual_seed(7)
l = nn.Linear(64, 32)
print(l.weight[0, :8], l.bias[-4:], l.weight.abs().max() <= 1 / 8)
