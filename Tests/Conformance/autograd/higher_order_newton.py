# Newton's method with second derivatives.
import torch

x = torch.tensor(3.0, requires_grad=True)
for _ in range(5):
    y = x**4 - 3 * x**2 + x
    (g,) = torch.autograd.grad(y, x, create_graph=True)
    (h,) = torch.autograd.grad(g, x)
    with torch.no_grad():
        x -= g / h
    print(f"{y.item():.4f} {g.item():.4f} {h.item():.4f} {x.item():.4f}")
