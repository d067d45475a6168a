import torch

a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5, 6])
print(torch.hstack((a, b)), torch.vstack([a, b]), torch.dstack((a, b)), torch.column_stack((a, b)), torch.row_stack((a, b)))
m = torch.arange(4).reshape(2, 2)
print(torch.hstack((m, m)), torch.vstack((m, m)), torch.concat([m, m], dim=1), torch.concatenate((m, m)))
print(torch.atleast_1d(torch.tensor(5)), torch.atleast_2d(a), torch.atleast_3d(m).shape, torch.atleast_2d(torch.tensor(1), a))
g = torch.ones(2, requires_grad=True)
y = torch.vstack((g, g * 2))
print(y)
y.sum().backward()
print(g.grad)
