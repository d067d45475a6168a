# detach, detach_, and what they share.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
d = y.detach()
print(d, d.requires_grad, d.is_leaf, d.grad_fn)
d[0] = 100
print(y)
y2 = x * 3
y2.detach_()
print(y2, y2.is_leaf, y2.requires_grad)
y2.requires_grad_()
(y2 * 2).sum().backward()
print(y2.grad, x.grad)
try:
    (x * 2)[0].detach_()
except RuntimeError as e:
    print(e)
z = x.detach().clone().requires_grad_()
(z * z).sum().backward()
print(z.grad, x.grad)
print(x.data, x.data.requires_grad)
x.data = torch.tensor([5.0, 6.0])
print(x)
x.data[0] = 7
print(x, x._version)
x.data.add_(1)
print(x)
