import torch

x = torch.arange(12.0).reshape(3, 4)
y = x.view(4, 3)
y[0, 0] = 100
print(x[0, 0], x.t()[0, 0], x.unfold(1, 2, 2)[0, 0], x.diagonal()[0], x.narrow(0, 0, 1)[0, 0], x.select(1, 0)[0])
x.diagonal().fill_(0)
print(x)
x.t()[1] = -1
print(x)
x.unbind()[2].mul_(2)
x.split(2, dim=1)[1].add_(10)
print(x, y.is_contiguous(), x.as_strided((2,), (5,)))
