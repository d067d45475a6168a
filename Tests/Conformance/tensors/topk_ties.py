import torch

torch.manual_seed(3)
x = torch.randint(0, 4, (30,)).float()
print(x.topk(5))
print(x.topk(20).indices)
print(x.topk(7, largest=False).indices)
print(torch.randint(0, 9, (400,)).topk(6))
