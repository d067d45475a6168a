import torch

x = torch.zeros(3, 2)
index = torch.tensor([0, 2])
rows = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(x.index_add(0, index, rows), torch.index_add(x, 0, index, rows, alpha=10), x.index_copy(0, index, rows), x.index_fill(0, index, 5))
print(x.index_add_(0, index, rows), x.index_fill_(1, torch.tensor([1]), -1.0), x)
print(x.index_put((torch.tensor([0, 1]), torch.tensor([0, 1])), torch.tensor([7.0, 8.0])))
y = torch.zeros(3)
y.index_put_((torch.tensor([0, 0, 2]),), torch.tensor([1.0, 2.0, 3.0]), accumulate=True)
print(y, torch.take(rows, torch.tensor([0, 3])), y.put(torch.tensor([1]), torch.tensor([9.0])))
print(rows.select_scatter(torch.zeros(2), 0, 1), rows.slice_scatter(torch.zeros(1, 2), 0, 0, 1), rows.diagonal_scatter(torch.zeros(2)))
