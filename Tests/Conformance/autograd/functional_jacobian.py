# torch.autograd.functional: jacobian, hessian and products with them.
import torch
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vjp

x = torch.tensor([1.0, 2.0, 3.0])
print(jacobian(lambda t: t**2, x))
print(jacobian(lambda t: t.sum(), x))
print(jacobian(lambda a, b: a * b.sum(), (x, torch.ones(2))))
print(jacobian(lambda t: torch.stack([t, 2 * t]), x).shape)
print(hessian(lambda t: (t**3).sum(), x))
print(hessian(lambda a, b: (a * b).sum(), (x, x)))
print(vjp(lambda t: t**2, x, torch.ones(3)))
print(jvp(lambda t: t**2, x, torch.ones(3)))
print(hvp(lambda t: (t**3).sum(), x, torch.ones(3)))
