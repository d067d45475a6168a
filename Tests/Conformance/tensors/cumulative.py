import torch

x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(x.cumsum(1), torch.cumsum(x, dim=0), x.cumprod(1), torch.cumprod(x, 0))
i = torch.tensor([1, 2, 3], dtype=torch.int32)
print(i.cumsum(0), i.cumprod(0).dtype, i.cumsum(0, dtype=torch.float64))
print(torch.tensor([True, True, False]).cumsum(0))
print(torch.cummax(torch.tensor([1.0, 3.0, 2.0, 3.0]), 0))
print(torch.cummin(torch.tensor([[5, 3, 4], [1, 2, 1]]), dim=1))
print(torch.logcumsumexp(torch.tensor([0.0, 1.0, 2.0]), 0))
y = x.clone()
print(y.cumsum_(1), y)
