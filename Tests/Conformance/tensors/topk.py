import torch

x = torch.tensor([[1.0, 5.0, 3.0, 4.0], [8.0, 6.0, 7.0, 5.0]])
print(torch.topk(x, 2))
print(x.topk(1, dim=0, largest=False))
values, indices = x.topk(k=3)
print(values, indices)
print(torch.topk(torch.tensor([1.0, float("nan"), 2.0]), 2))
print(torch.tensor([3, 1, 2]).topk(3, sorted=True).values)
