# hinge_embedding_loss: reductions, gradients, the module, what is refused.
import torch
import torch.nn as nn
import torch.nn.functional as F

a = torch.tensor([[0.5, -1.25, 2.0], [-0.75, 0.1, 1.5]], requires_grad=True)
b = torch.tensor([[0.4, 0.3, -1.0], [-2.0, 0.8, 0.6]])
sign = torch.tensor([[1.0, -1.0, 1.0], [-1.0, -1.0, 1.0]])
for reduction in ["mean", "sum", "none"]:
    a.grad = None
    loss = F.hinge_embedding_loss(a, sign, reduction=reduction)
    print(reduction, loss)
    loss.sum().backward()
    print(a.grad)
layer = nn.HingeEmbeddingLoss(margin=2.0)
print(layer, layer(a.detach(), sign))
try:
    print(F.hinge_embedding_loss(a, torch.ones(2, 7)))
except Exception as error:
    print(type(error).__name__, error)
