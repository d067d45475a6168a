import torch

torch.manual_seed(0)
x = torch.randint(0, 3, (24,))
print(x)
print(torch.sort(x).indices)
print(torch.sort(x, stable=True).indices)
print(torch.argsort(x, descending=True))
print(x.argsort(stable=True, descending=True))
print(torch.randint(0, 2, (40,)).bool().sort().indices)
