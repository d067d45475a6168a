# Dropout in training and in evaluation.
import torch
import torch.nn as nn

torch.manual_seed(0)
d = nn.Dropout(0.5)
x = torch.ones(2, 8)
print(d(x))
print(d(x))
d.eval()
print(d(x), d(x) is x, d.training)
d.train()
print(d(x).sum() != 16, d.training)
torch.manual_seed(1)
print(
    nn.Dropout(0.25)(torch.ones(10)),
    nn.Dropout(0.0)(torch.ones(3)),
    nn.Dropout(1.0)(torch.ones(3)),
    torch.rand(1),
    nn.Dropout()(torch.arange(4.0)),
)
n = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.9))
print(n.training, n[1].training)
n.eval()
print(n.training, n[1].training, n.train() is n, n[1].training)
n.train(False)
print(n[1].training)
try:
    nn.Dropout(1.5)
except ValueError as e:
    print(e)
torch.manual_seed(2)
x = torch.ones(6, requires_grad=True)
nn.Dropout(0.5)(x).sum().backward()
print(x.grad)
