import torch

x = torch.tensor([1.0, 5.0, 3.0, 4.0], requires_grad=True)
y = x.topk(2).values
print(y)
(y * torch.tensor([2.0, 3.0])).sum().backward()
print(x.grad)
