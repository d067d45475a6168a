# Gradients add up until they are cleared.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
for i in range(3):
    (x**2).sum().backward()
    print(i, x.grad)
x.grad.zero_()
print(x.grad)
(x * 3).sum().backward()
print(x.grad)
x.grad = None
(x * 5).sum().backward()
print(x.grad)
g = x.grad
(x * 1).sum().backward()
print(g is x.grad, g)
y = x * 2
(y * y + y).sum().backward()
print(x.grad)
