import torch

x = torch.tensor([[1.0, 2.0, 3.0], [1000.0, 1000.0, -1000.0]], requires_grad=True)
print(torch.logsumexp(x, 1), x.logsumexp(dim=(0, 1)), x.logsumexp(1, keepdim=True))
print(torch.logsumexp(torch.tensor([float("-inf"), float("-inf")]), 0))
x.logsumexp(1).sum().backward()
print(x.grad)
