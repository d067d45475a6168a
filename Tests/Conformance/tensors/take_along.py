import torch

x = torch.tensor([[10, 30, 20], [60, 40, 50]])
print(torch.take_along_dim(x, torch.tensor([[2], [0]]), dim=1), x.take_along_dim(x.argsort(1), dim=1), torch.take_along_dim(x, torch.tensor([5, 0])))
print(torch.gather(x, 1, torch.tensor([[0, 0], [1, 0]])), x.gather(0, torch.tensor([[1, 0, 1]])), x.index_select(1, torch.tensor([2, 0])))
