# Gradients through sums, means, maxima along dimensions.
import torch


def grad(f):
    x = torch.tensor([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]], requires_grad=True)
    f(x).backward()
    return x.grad


w = torch.tensor([1.0, 10.0, 100.0])
for name, f in {
    "sum": lambda x: x.sum(),
    "mean": lambda x: x.mean(),
    "sum 0": lambda x: (x.sum(0) * w).sum(),
    "sum keepdim": lambda x: (x.sum(1, keepdim=True) * x).sum(),
    "mean 1": lambda x: (x.mean(1) * w[:2]).sum(),
    "mean (0, 1)": lambda x: x.mean((0, 1)),
    "max": lambda x: x.max(),
    "max 1": lambda x: (x.max(1).values * w[:2]).sum(),
    "min 0": lambda x: (x.min(dim=0)[0] * w).sum(),
    "sum of squares": lambda x: (x**2).sum(),
    "centred": lambda x: ((x - x.mean(0)) ** 2).sum(),
}.items():
    print(name, grad(f))
