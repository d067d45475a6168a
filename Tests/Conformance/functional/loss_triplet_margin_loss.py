# triplet_margin_loss: reductions, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

a = torch.tensor([[0.5, -1.25, 2.0], [-0.75, 0.1, 1.5]], requires_grad=True)
b = torch.tensor([[0.4, 0.3, -1.0], [-2.0, 0.8, 0.6]])
sign = torch.tensor([[1.0, -1.0, 1.0], [-1.0, -1.0, 1.0]])
for reduction in ["mean", "sum", "none"]:
    a.grad = None
    loss = F.triplet_margin_loss(a, b, b + 0.5, margin=2.0, reduction=reduction)
    print(reduction, loss)
    loss.sum().backward()
    print(a.grad)
layer = nn.TripletMarginLoss(0.5, p=1, swap=True)
print(layer, layer(a.detach(), b, b + 1))
try:
    print(F.triplet_margin_loss(a, b, b, margin=-1.0))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(F.triplet_margin_loss(a, b, b[0]))
except Exception as error:
    print(type(error).__name__, error)
