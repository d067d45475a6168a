# A scalar's backward fills the grad of every leaf it came from.
import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2 + 3 * x
z = y.sum()
print(x.grad, y, z, z.grad_fn is not None, x.is_leaf, y.is_leaf, y.requires_grad)
z.backward()
print(x.grad, type(y.grad_fn).__name__, x.grad.requires_grad)
a = torch.tensor(1.5, requires_grad=True)
b = torch.tensor(-2.0, requires_grad=True)
c = a * b + b**3
c.backward()
print(c, a.grad, b.grad)
w = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
(w @ w.T).sum().backward()
print(w.grad)
v = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(v * 2).backward(torch.tensor([1.0, 10.0, 100.0]))
print(v.grad)
