import torch

a = torch.ones(2, requires_grad=True)
b = torch.ones(3, requires_grad=True)
y = torch.cat([a, b, a])
print(y)
(y * torch.arange(7.0)).sum().backward()
print(a.grad, b.grad)
z = torch.stack([a, a * 2], dim=1)
print(z)
z[0].sum().backward()
print(a.grad)
h = torch.cat([torch.tensor([1]), torch.tensor([0.5])])
print(h, torch.cat([torch.zeros(0), torch.ones(2, 2)]), torch.stack([torch.tensor(1), torch.tensor(2)]))
