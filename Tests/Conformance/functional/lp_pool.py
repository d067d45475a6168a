# lp_pool: the norm of each window.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(16.0).reshape(1, 1, 4, 4) * 3 % 7 + 1).requires_grad_()
y = F.lp_pool2d(x, 2, 2)
print(y)
y.sum().backward()
print(x.grad)
print(F.lp_pool1d(x[0], 3, 2, stride=1), F.lp_pool2d(x, 1, (2, 4)))
print(nn.LPPool2d(2, 3, stride=2), nn.LPPool1d(1, 2)(x[0]))
