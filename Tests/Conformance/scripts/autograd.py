# beyond: sin, Generator, autograd.grad
import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2 + 3 * x
print(y)
z = y.sum()
print(z)
z.backward()
print(x.grad)
a = torch.tensor(1.5, requires_grad=True)
b = torch.sin(a) * torch.exp(a)
b.backward()
print(b, a.grad)
m = torch.arange(6.0).reshape(2, 3).requires_grad_()
print(m)
(m * m).mean().backward()
print(m.grad)
print(m.t() @ m)
print(m.max(), m.max(dim=1))
v = torch.randn(3, generator=torch.Generator().manual_seed(1))
print(v, v.requires_grad, m.is_leaf, (m * 2).grad_fn is not None)
with torch.no_grad():
    print(m * 2)
print(m.detach().sum().item())
print(torch.autograd.grad((x**3).sum(), x))
