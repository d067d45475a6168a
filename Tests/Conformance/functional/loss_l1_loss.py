# l1_loss: reductions, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

a = torch.tensor([[0.5, -1.25, 2.0], [-0.75, 0.1, 1.5]], requires_grad=True)
b = torch.tensor([[0.4, 0.3, -1.0], [-2.0, 0.8, 0.6]])
sign = torch.tensor([[1.0, -1.0, 1.0], [-1.0, -1.0, 1.0]])
for reduction in ["mean", "sum", "none"]:
    a.grad = None
    loss = F.l1_loss(a, b, reduction=reduction)
    print(reduction, loss)
    loss.sum().backward()
    print(a.grad)
layer = nn.L1Loss(reduction='sum')
print(layer, layer(a.detach(), b))
try:
    print(F.l1_loss(a, torch.ones(2, 7)))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(F.l1_loss(a, b, weight=torch.ones(2)))
except Exception as error:
    print(type(error).__name__, error)
