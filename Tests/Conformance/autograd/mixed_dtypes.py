# Gradients keep the dtype of their tensor.
import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
b = torch.tensor([3.0, 4.0], dtype=torch.float64, requires_grad=True)
c = torch.tensor([1, 2])
y = (a * b + c).sum()
print(y)
y.backward()
print(a.grad, b.grad)
z = (a * 2).double().sum() + b.float().sum()
print(z)
