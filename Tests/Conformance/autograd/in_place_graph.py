# In-place changes of results keep the graph right.
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x * 2
y += 1
y.mul_(3)
print(y)
y.sum().backward()
print(x.grad)
x.grad = None
y = x * 1
y[0] = 10
y[1:] *= 5
print(y.detach())
(y * y).sum().backward()
print(x.grad)
x.grad = None
y = torch.zeros(3)
y[1] = x[2] * 2
print(y.requires_grad)
y.sum().backward()
print(x.grad)
x.grad = None
y = (x * 2).relu_()
y.sum().backward()
print(x.grad)
