import torch

x = torch.arange(1.0, 10.0).reshape(3, 3)
print(x.tril(), torch.triu(x, diagonal=1), x.tril(-1), torch.tril_indices(3, 3), torch.triu_indices(2, 3, offset=1))
print(torch.diag(x), torch.diag(torch.tensor([1, 2])), torch.diag(torch.tensor([1.0, 2.0]), 1), x.diagonal(offset=-1))
print(torch.diag_embed(torch.tensor([[1.0, 2.0]])), torch.diagflat(torch.tensor([[1, 2], [3, 4]])), torch.trace(x))
y = x.clone()
print(y.tril_(), y)
mask = torch.triu(torch.ones(3, 3, dtype=torch.bool), diagonal=1)
print(mask, torch.ones(2, 3, 3).tril().sum())
g = x.clone().requires_grad_()
z = g.tril()
print(z)
z.sum().backward()
print(g.grad)
g.grad = None
g.trace().backward()
print(g.grad)
