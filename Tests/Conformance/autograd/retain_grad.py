# Gradients of intermediate results.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
z = y * y
y.retain_grad()
z.retain_grad()
z.retain_grad()
print(y.retains_grad, z.retains_grad, x.retains_grad)
z.sum().backward()
print(y.grad, z.grad, x.grad)
a = torch.tensor(3.0, requires_grad=True)
a.retain_grad()
(a * 2).backward()
print(a.grad, a.retains_grad)
try:
    torch.ones(1).retain_grad()
except RuntimeError as e:
    print(e)
b = a * 2
b.retain_grad()
(b * 3).backward(retain_graph=True)
(b * 3 + 1).backward()
print(b.grad)
