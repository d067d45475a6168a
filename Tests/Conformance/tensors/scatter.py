import torch

index = torch.tensor([[0, 1, 2], [2, 0, 1]])
src = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
x = torch.zeros(3, 3)
print(x.scatter(0, index, src), x.scatter(1, index, 9.0), torch.scatter(x, 0, index, src))
print(x.scatter_(1, index[:, :1], 7.0), x)
print(torch.zeros(3).scatter_add(0, torch.tensor([0, 1, 0]), torch.tensor([1.0, 2.0, 3.0])))
print(torch.ones(3).scatter(0, torch.tensor([0, 0]), torch.tensor([2.0, 3.0]), reduce="add"))
one_hot = torch.zeros(3, 4).scatter_(1, torch.tensor([[1], [3], [0]]), 1)
print(one_hot)
