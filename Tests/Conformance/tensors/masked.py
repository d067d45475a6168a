import torch

x = torch.arange(6.0).reshape(2, 3)
mask = x > 2
print(x.masked_fill(mask, -1), x.masked_fill(mask, torch.tensor(7.0)), torch.masked_select(x, mask), x[mask], x.masked_scatter(mask, torch.tensor([9.0, 8.0, 7.0])))
y = x.clone()
print(y.masked_fill_(mask, float("-inf")), y)
print(torch.where(mask, x, 0.0), torch.where(mask, 1, 0), x.where(mask, torch.tensor(-5.0)), torch.where(mask))
print(torch.nonzero(mask), mask.nonzero(as_tuple=True), torch.argwhere(x > 3))
g = x.clone().requires_grad_()
z = g.masked_fill(mask, 0)
print(z)
z.sum().backward()
print(g.grad)
