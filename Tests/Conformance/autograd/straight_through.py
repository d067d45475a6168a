# Straight-through estimators with detach.
import torch

x = torch.tensor([0.2, 0.7, 1.4], requires_grad=True)
y = x + (x.round() - x).detach()
print(y)
(y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print(x.grad)
x.grad = None
z = x.detach() * x
z.sum().backward()
print(x.grad)
