import torch

x = torch.zeros(3, 2, requires_grad=True)
src = torch.ones(2, 2, requires_grad=True)
index = torch.tensor([[0, 1], [2, 0]])
y = x.scatter(0, index, src)
print(y)
(y * torch.arange(6.0).reshape(3, 2)).sum().backward()
print(x.grad, src.grad)
x.grad = None
src.grad = None
z = x.scatter_add(0, index, src)
print(z)
(z * torch.arange(6.0).reshape(3, 2)).sum().backward()
print(x.grad, src.grad)
