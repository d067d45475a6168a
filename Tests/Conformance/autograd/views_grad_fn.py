# What grad_fn says of views before and after in-place changes.
import torch

x = torch.ones(2, 3, requires_grad=True)
y = x * 2
print(y[0], y.t(), y.view(6), y.unsqueeze(0), y.expand(2, 2, 3)[0, 0], sep="\n")
v = y[0]
v += 1
print(v)
print(y)
w = y[1]
y.mul_(2)
print(w)
print(w._is_view(), w._base is y, y._is_view())
u = y.detach()
print(u, u.requires_grad)
