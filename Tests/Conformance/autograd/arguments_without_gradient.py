"""Losses refuse a weight or target that asks for a gradient PyTorch does not have."""

import torch
import torch.nn.functional as F

x, target = torch.rand(2, 3), torch.tensor([0, 2])
weight = torch.rand(3, requires_grad=True)
for name, loss in [
        ("nll_loss", lambda: F.nll_loss(x, target, weight)),
        ("nll_loss of images", lambda: F.nll_loss(torch.rand(2, 3, 1), target.view(2, 1), weight)),
        ("cross_entropy", lambda: F.cross_entropy(x, target, weight)),
        ("multi_margin_loss", lambda: F.multi_margin_loss(x, target, weight=weight)),
        ("soft_margin_loss", lambda: F.soft_margin_loss(x, weight.expand(2, 3))),
        ("binary_cross_entropy", lambda: F.binary_cross_entropy(x, x, weight)),
        ("logits", lambda: F.binary_cross_entropy_with_logits(x, x, weight)),
        ("balanced logits", lambda: F.binary_cross_entropy_with_logits(x, x, pos_weight=weight))]:
    try:
        print(name, loss().shape)
    except RuntimeError as error:
        print(name, error)
    with torch.no_grad():
        print(name, loss().requires_grad)
# A distribution as target is another function, which has the gradient.
F.cross_entropy(x, torch.rand(2, 3), weight).backward()
print(weight.grad.shape)
