# zero_grad, grads of parameters, freezing.
import torch
import torch.nn as nn

torch.manual_seed(0)
n = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.tensor([[1.0, 2.0]])
print(n[0].weight.grad)
n(x).sum().backward()
print(n[0].weight.grad, n[2].bias.grad)
n(x).sum().backward()
print(n[2].bias.grad)
n.zero_grad()
print(n[0].weight.grad)
n[0].requires_grad_(False)
n(x).sum().backward()
print(n[0].weight.grad, n[2].weight.grad.shape, [p.requires_grad for p in n.parameters()])
with torch.no_grad():
    for p in n.parameters():
        p.zero_()
print(n(x), [p.sum().item() for p in n.parameters()])
