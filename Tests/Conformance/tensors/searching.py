import torch

edges = torch.tensor([1, 3, 5, 7, 9])
values = torch.tensor([[3, 6], [9, 10]])
print(torch.searchsorted(edges, values), torch.searchsorted(edges, values, right=True), torch.searchsorted(edges, 3, side="right"))
print(torch.bucketize(values, edges), torch.bucketize(torch.tensor([0.5, 2.0]), torch.tensor([1.0, 2.0]), right=True, out_int32=True))
rows = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(torch.searchsorted(rows, torch.tensor([[2.0], [9.0]])))
unsorted = torch.tensor([3, 1, 2])
print(torch.searchsorted(unsorted, torch.tensor([2]), sorter=torch.argsort(unsorted)))
print(torch.isin(torch.tensor([1, 2, 3]), torch.tensor([2, 4])), torch.isin(torch.tensor([1, 2]), 2, invert=True))
