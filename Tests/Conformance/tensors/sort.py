import torch

x = torch.tensor([[3.0, 1.0, 2.0], [0.5, float("nan"), -1.0]])
print(torch.sort(x))
print(x.sort(dim=0, descending=True))
values, indices = torch.sort(torch.tensor([2, 1, 2, 0, 1]), stable=True)
print(values, indices)
print(torch.tensor([True, False, True]).sort().values)
print(torch.sort(torch.tensor(5.0)))
print(torch.sort(torch.zeros(0, 3)))
print(torch.tensor([[3, 1], [2, 5]]).t().sort(-1).values)
