# torch.randperm, and shuffling rows with it.
import torch

torch.manual_seed(0)
print(torch.randperm(5), torch.randperm(10), torch.randperm(1), torch.randperm(0))
x = torch.arange(6).reshape(3, 2)
torch.manual_seed(2)
p = torch.randperm(3)
print(p, x[p], torch.randperm(20))
torch.manual_seed(9)
p = torch.randperm(1000)
print(p[:5], p.sum().item(), torch.rand(1))
