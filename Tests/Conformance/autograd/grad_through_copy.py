# copy_, index assignment and masked assignment carry gradients from the source.
import torch

a = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
b = torch.zeros(3)
b.copy_(a * 2)
print(b)
(b * b).sum().backward()
print(a.grad)
a.grad = None
m = torch.zeros(2, 3)
m[0] = a
m[1, 1:] = a[:2] * 10
print(m)
(m * torch.arange(6.0).reshape(2, 3)).sum().backward()
print(a.grad)
a.grad = None
y = a * 1
y[y > 1.5] = 0
print(y)
y.sum().backward()
print(a.grad)
a.grad = None
y = a * 1
y[torch.tensor([0, 0, 2])] = a[:1].expand(3) * 5
print(y.detach())
y.sum().backward()
print(a.grad)
a.grad = None
y = a * 1
y.masked_fill_(torch.tensor([True, False, True]), 9.0)
y.sum().backward()
print(y.detach(), a.grad)
