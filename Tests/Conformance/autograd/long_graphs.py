# Graphs of many nodes are walked and freed without recursion.
import torch

x = torch.tensor(1.0, requires_grad=True)
y = x
for _ in range(200_000):
    y = y + 1
y.backward()
print(y.item(), x.grad)
y = x
for _ in range(100_000):
    y = y * 1.00001
del y
z = x
for _ in range(50_000):
    z = z.sin() + z
(g,) = torch.autograd.grad(z, x)
print(g.shape)
y = torch.zeros(2)
for i in range(20_000):
    y[i % 2] = x + 1
y.sum().backward()
print(x.grad)
