import torch

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
b = torch.tensor([[5.0, 6.0], [7.0, 8.0]], requires_grad=True)
y = torch.einsum("ij,jk->ik", a, b)
print(y.tolist())
y.sum().backward()
print(a.grad, b.grad)
a.grad = None
torch.einsum("ii->i", a).sum().backward()
print(a.grad)
