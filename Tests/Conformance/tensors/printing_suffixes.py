# requires_grad, grad_fn, dtype and size at the end, on their own line where they do not fit.
import torch

x = torch.arange(8.0, requires_grad=True)
print(x)
print(x / 3)
print(x[:2] * 2)
print(x.sum())
print((x * 1.5).reshape(2, 4))
print(x.double())
print(torch.zeros(0, 3, requires_grad=True))
print(torch.ones(3, dtype=torch.float64, requires_grad=True))
print(x.reshape(2, 4).t())
print(torch.zeros(7, dtype=torch.float64) + 0.5)
print(torch.zeros(8, dtype=torch.float64) + 0.5)
print(torch.nn.Parameter(torch.ones(2)))
print([torch.nn.Parameter(torch.zeros(1, 2))])
print((x * 2).detach(), x.detach()[0])
