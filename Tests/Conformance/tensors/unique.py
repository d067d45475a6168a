import torch

x = torch.tensor([[3, 1, 2], [1, 3, 3]])
print(torch.unique(x), x.unique())
print(torch.unique(x, return_inverse=True))
print(torch.unique(x, return_counts=True))
values, inverse, counts = torch.unique(x, sorted=True, return_inverse=True, return_counts=True)
print(values, inverse, counts)
rows = torch.tensor([[1, 2], [0, 5], [1, 2]])
print(torch.unique(rows, dim=0), torch.unique(rows, dim=0, return_inverse=True, return_counts=True))
print(torch.unique(torch.tensor([2.5, -1.0, 2.5])), torch.unique(torch.tensor([True, False, True])))
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 1])), torch.unique_consecutive(torch.tensor([1, 1, 2]), return_counts=True))
print(torch.unique(torch.zeros(0)))
