import torch

x = torch.tensor([[[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]], [[0.0, 0.0, 1.0], [0.0, 1.0, 1.0]]])
print(torch.unique(x, dim=-1), torch.unique(x, dim=1, return_inverse=True))
print(torch.linspace(4.3, -3, 5, dtype=torch.int64), torch.logspace(0, 1.2, 2, dtype=torch.int64))
print(torch.prod(torch.tensor([True, False]), dtype=torch.bool), torch.nonzero(torch.tensor(3.0), as_tuple=True))
print(torch.add(torch.tensor([True]), torch.tensor([True]), alpha=False))
print(torch.take_along_dim(torch.arange(6.0).reshape(2, 3), torch.tensor([[-1], [-2]]), 1))
print(torch.gather(torch.arange(3.0), 0, torch.zeros(2, 0, dtype=torch.int64)))
print(torch.logsumexp(torch.tensor([True, False]), 0), torch.ones(2, 3, dtype=torch.bool).sum_to_size(1, 3))
print(torch.cov(torch.tensor([[1.0, 2.0, 4.0]])), torch.corrcoef(torch.tensor([[1.0, 2.0, 4.0]])))
w = torch.tensor([0.25, 0.5], requires_grad=True)
torch.cov(torch.tensor([1.0, 3.0]), correction=0, aweights=w).backward()
print(w.grad)
print(torch.diff(torch.arange(3), 0, prepend=torch.arange(2)))
y = torch.tensor([2.0, 0.0], requires_grad=True)
s = torch.tensor([0.0, 3.0, 5.0], requires_grad=True)
torch.scatter_reduce(y, 0, torch.tensor([0, 0, 1]), s, "prod").sum().backward()
print(y.grad, s.grad)
v = torch.tensor([1.0, -2.0], requires_grad=True)
print(torch.autograd.grad(torch.linalg.vector_norm(v, 0), v, allow_unused=True))
for call in (
    lambda: torch.tensor([1.0]).float_power_(2),
    lambda: torch.arange(0, float("inf")),
    lambda: torch.aminmax(torch.zeros(3, 0), dim=1),
    lambda: torch.cov(torch.ones(2, 3), fweights=torch.ones(3)),
    lambda: torch.nn.functional.adaptive_avg_pool2d(torch.ones(2, 2), (1, 1)),
):
    try:
        print(call())
    except (RuntimeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
