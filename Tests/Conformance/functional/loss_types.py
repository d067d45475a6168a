# Losses of every pair of types and sizes: what is promoted, what is refused and in which words.
import warnings

import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")

values = {
    "f32": torch.tensor([0.25, 0.5]),
    "f64": torch.tensor([0.75, 0.5], dtype=torch.float64),
    "i64": torch.tensor([1, 0]),
    "i8": torch.tensor([1, 0], dtype=torch.int8),
    "bool": torch.tensor([True, False]),
    "row": torch.tensor([[0.1, 0.9]]),
    "empty": torch.zeros(0),
    "three": torch.tensor([0.1, 0.2, 0.3]),
    "no i8": torch.zeros(0, dtype=torch.int8),
}
names = "mse_loss l1_loss smooth_l1_loss huber_loss binary_cross_entropy binary_cross_entropy_with_logits"
names += " kl_div hinge_embedding_loss poisson_nll_loss soft_margin_loss"
for name in names.split():
    for a in values:
        for b in values:
            for reduction in ("mean", "none"):
                try:
                    y = getattr(F, name)(values[a], values[b], reduction=reduction)
                    print(name, a, b, reduction, y.dtype, y)
                except Exception as e:
                    print(name, a, b, reduction, type(e).__name__, str(e).split("\n")[0])

# Each gradient has the type of its leaf.
for name in ("mse_loss", "smooth_l1_loss", "huber_loss", "soft_margin_loss"):
    for dtype in (torch.float32, torch.float64):
        x = torch.tensor([0.5, -2.0], dtype=dtype, requires_grad=True)
        for t in (torch.tensor([1.5, 0.25], dtype=torch.float64), torch.tensor([1, 0]), torch.tensor([True, False])):
            x.grad = None
            try:
                getattr(F, name)(x, t).backward()
                print(name, dtype, t.dtype, x.grad)
            except Exception as e:
                print(name, dtype, t.dtype, type(e).__name__, e)
x = torch.tensor([0.5, -2.0], requires_grad=True)
(g,) = torch.autograd.grad(F.soft_margin_loss(x, torch.tensor([1.0, -1.0])), x, create_graph=True)
g.pow(2).sum().backward()
print(x.grad)

# The sizes are compared before the types.
a, b = torch.randn(2), torch.randn(3) > 0
pairs = {
    "|": lambda: a | b,
    "&": lambda: a & b,
    "^": lambda: a ^ b,
    "<<": lambda: a << b,
    ">>": lambda: a >> b,
    "%": lambda: (a > 0) % b,
}
for name in pairs:
    try:
        print(name, pairs[name]())
    except Exception as e:
        print(name, type(e).__name__, e)
print(torch.sinc(torch.tensor([0.0, 0.3, 1.0, 2.0, 3.0, -1.0])).tolist())
print(torch.sinc(torch.tensor([0.0, 0.3, 1.0], dtype=torch.float64)).tolist())
