import torch

x = torch.tensor([3.0, 1.0, 2.0], requires_grad=True)
values, indices = x.sort(descending=True)
print(values, indices)
(values * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(x.grad)
print(torch.msort(torch.tensor([[3.0, 1.0], [2.0, 5.0]])))
