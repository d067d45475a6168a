# interpolate with cubic weights.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[[[1.0, 4.0, 2.0], [0.0, 3.0, 5.0]]]], requires_grad=True)
for corners in [False, True]:
    x.grad = None
    y = F.interpolate(x, size=(3, 5), mode='bicubic', align_corners=corners)
    print(y)
    y.sum().backward()
    print(x.grad)
