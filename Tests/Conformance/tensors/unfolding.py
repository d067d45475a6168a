import torch

x = torch.arange(7)
print(x.unfold(0, 3, 1), x.unfold(0, 2, 3), x.unfold(dimension=0, size=4, step=2))
m = torch.arange(12).reshape(3, 4)
print(m.unfold(1, 2, 2), m.unfold(0, 2, 1).shape)
print(torch.as_strided(m, (2, 2), (1, 4)), x.as_strided((3,), (2,), 1))
g = torch.arange(5.0, requires_grad=True)
y = g.unfold(0, 3, 1)
print(y)
y.sum().backward()
print(g.grad)
