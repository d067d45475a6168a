# In-place on a view changes the base's graph, and the other way round.
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x * 1
v = y[1:3]
v.mul_(10)
print(y)
print(v)
y.sum().backward()
print(x.grad)

x.grad = None
y = x * 2
v = y.view(2, 2)
y.mul_(3)
print(v)
v[0].sum().backward()
print(x.grad)

x.grad = None
y = x * 2
a = y[0]
b = y[:2]
a.mul_(5)
print(b)
b.sum().backward()
print(x.grad)

x.grad = None
y = (x * 1).view(2, 2)
t = y.t()
t[0] = torch.tensor([7.0, 8.0])
print(y)
(y * y).sum().backward()
print(x.grad)

base = torch.zeros(4)
part = base[1:3]
part.copy_(x[:2] * 3)
print(base.requires_grad, part.requires_grad)
x.grad = None
(base * torch.arange(4.0)).sum().backward()
print(x.grad)
