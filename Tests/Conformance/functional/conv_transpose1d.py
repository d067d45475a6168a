# conv_transpose1d: the adjoint of conv1d.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(48.0).reshape(2, 3, 8) * 7 % 11 - 5).requires_grad_()
w = (torch.arange(12.0).reshape(3, 2, 2) % 5 - 2).requires_grad_()
y = F.conv_transpose1d(x, w, stride=2)
print(y)
y.mul(torch.arange(1.0, y.numel() + 1).view(y.shape)).sum().backward()
print(x.grad)
print(w.grad)
a = torch.arange(24.0).reshape(1, 3, 8) % 5
b = torch.arange(14.0).reshape(1, 2, 7) % 3
v = w.detach()
print((F.conv1d(a, v.transpose(0, 1)) * b).sum() == (a * F.conv_transpose1d(b, v.transpose(0, 1))).sum())
