import torch

x = torch.tensor([[0, 1, 2], [0, 0, 3]])
print(torch.count_nonzero(x), x.count_nonzero(dim=0), torch.count_nonzero(x, (0, 1)))
print(torch.bincount(torch.tensor([0, 1, 1, 3])), torch.tensor([2, 2]).bincount(minlength=5))
print(torch.bincount(torch.tensor([0, 1, 1]), weights=torch.tensor([0.5, 1.0, 2.0])))
print(torch.bincount(torch.tensor([], dtype=torch.int64)))
print(torch.histc(torch.tensor([1.0, 2.0, 1.0, 4.0]), bins=4, min=0, max=4))
print(torch.histc(torch.arange(10.0), 5))
print(torch.aminmax(torch.tensor([3.0, 1.0, 2.0])), torch.aminmax(x, dim=1))
