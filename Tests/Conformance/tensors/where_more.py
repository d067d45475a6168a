import torch

m = torch.tensor([True, False, True])
x = torch.tensor([1.0, 2.0, 3.0])
print(torch.where(m, x, 0), torch.where(m, 1.5, x.double()), torch.where(m, 1, 2), torch.where(m, torch.tensor([[1], [2]]), torch.tensor(9)), torch.where(m, x, torch.tensor(7)).dtype)
a = x.clone().requires_grad_()
b = torch.ones(3, requires_grad=True)
y = torch.where(m, a * 2, b * 3)
print(y)
y.sum().backward()
print(a.grad, b.grad)
