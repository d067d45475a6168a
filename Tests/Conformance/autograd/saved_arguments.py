"""Arguments without a gradient that a loss reads again on the way back may not change before."""

import torch
import torch.nn.functional as F


def changed(name, loss, x, *others):
    for number, other in enumerate(others):
        x = x.detach().requires_grad_()
        arguments = [value.clone() for value in others]
        y = loss(x, *arguments)
        arguments[number].copy_(other)
        try:
            y.backward()
            print(name, number, "goes through")
        except RuntimeError as error:
            print(name, number, str(error).split(" Hint")[0])


x, classes, weight = torch.rand(3, 4), torch.tensor([0, 1, 3]), torch.rand(4)
changed("nll_loss", lambda x, t, w: F.nll_loss(x, t, w), x, classes, weight)
changed("cross_entropy", lambda x, t, w: F.cross_entropy(x, t, w), x, classes, weight)
changed("multi_margin", lambda x, t, w: F.multi_margin_loss(x, t, weight=w), x, classes, weight)
x, targets = torch.rand(4), torch.rand(4)
changed("bce", lambda x, t, w: F.binary_cross_entropy(x, t, w), x, targets, weight)
changed("bce_logits", lambda x, t, w, p: F.binary_cross_entropy_with_logits(x, t, w, pos_weight=p),
        x, targets, weight, weight)
changed("soft_margin", lambda x, t: F.soft_margin_loss(x, t), x, torch.ones(4))
changed("max_unpool", lambda x, i: F.max_unpool2d(x, i, 2).sum(), torch.rand(1, 1, 2, 2),
        torch.tensor([[[[0, 3], [8, 10]]]]))
changed("grid_sample", lambda x, g: F.grid_sample(x, g, align_corners=False).sum(),
        torch.rand(1, 1, 3, 3), torch.rand(1, 2, 2, 2))
