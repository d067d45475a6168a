import torch

x = torch.tensor([[0.0, 2.0], [3.0, 0.0]])
print(x.nonzero(), torch.nonzero(x, as_tuple=True), torch.argwhere(x), x.nonzero().dtype, torch.nonzero(torch.zeros(2)), torch.tensor(5).nonzero(), torch.tensor(0).nonzero())
rows, columns = torch.where(x > 1)
print(rows, columns, x[rows, columns], torch.where(torch.tensor(True)))
