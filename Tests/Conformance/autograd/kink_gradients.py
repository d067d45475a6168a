# Gradients at the kinks: relu, abs, clamp, max and min with ties, sqrt at 0.
import torch
import torch.nn.functional as F


def grad(f, *p):
    x = torch.tensor(p, requires_grad=True)
    f(x).sum().backward()
    return x.grad


print(
    grad(F.relu, 0.0, -0.0, 1.0),
    grad(torch.abs, 0.0, -2.0),
    grad(lambda x: x.clamp(0, 1), 0.0, 1.0, 0.5, 2.0, -1.0),
    grad(lambda x: x.max(), 3.0, 3.0, 1.0),
    grad(lambda x: x.min(), 1.0, 1.0, 1.0),
    grad(lambda x: x.max(0).values, 3.0, 3.0, 1.0),
    grad(torch.sqrt, 0.0, 4.0),
    grad(lambda x: x / 0, 1.0),
    grad(torch.log, 0.0, 1.0),
    grad(lambda x: x**0, 2.0),
    grad(lambda x: x * 0, 2.0),
)
