import torch

src = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
index = torch.tensor([0, 1, 0, 1, 2])
x = torch.tensor([10.0, 20.0, 30.0])
for kind in ("sum", "prod", "mean", "amax", "amin"):
    print(kind, x.scatter_reduce(0, index, src, reduce=kind), torch.scatter_reduce(x, 0, index, src, kind, include_self=False))
g = src.clone().requires_grad_()
y = x.scatter_reduce(0, index, g, "mean")
print(y)
y.sum().backward()
print(g.grad)
