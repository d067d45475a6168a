# A view made under no_grad says that its base requires a gradient, and is printed so.
import torch

w = torch.ones(3, requires_grad=True)
with torch.no_grad():
    v = w[0]
    u = w.view(3, 1)
    y = w * 2
    print(v.requires_grad, v)
print(v.requires_grad, u.requires_grad, y.requires_grad, v.grad_fn, v.is_leaf)
print(v, u, y)
d = w.detach()
print(d.requires_grad, d[0].requires_grad, d[0]._base is d, w.data[0].requires_grad)
a = torch.zeros(3)
b = a[0]
c = a[1]
b.mul_(w[0])
print(a.requires_grad, c.requires_grad)
print(c)
print((v * 2).requires_grad, (y * 2).requires_grad)
