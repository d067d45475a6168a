import torch

x = torch.tensor([[3.0, 1.0, 2.0], [9.0, 7.0, 8.0]])
print(torch.argsort(x), x.argsort(0), x.argsort(dim=1, descending=True))
print(torch.argsort(torch.tensor([0.0, float("inf"), -1.0, float("nan")])))
