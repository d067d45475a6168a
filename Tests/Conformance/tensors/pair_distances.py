import torch
import torch.nn.functional as F

a = torch.tensor([[0.0, 0.0], [3.0, 4.0]], requires_grad=True)
b = torch.tensor([[0.0, 0.0], [1.0, 1.0], [2.0, 0.0]], requires_grad=True)
for p in (0.0, 1.0, 2.0, 3.0, float("inf")):
    d = torch.cdist(a, b, p)
    print(p, d)
    print(torch.autograd.grad(d.sum(), (a, b)))
print(torch.pdist(b), F.pdist(b, 1.0))
print(torch.cdist(torch.zeros(3, 0), torch.zeros(2, 0)), torch.cdist(torch.zeros(0, 3), torch.zeros(2, 3)))
for call in (
    lambda: torch.cdist(a, b, -1),
    lambda: torch.cdist(a, b[:, :1]),
    lambda: torch.cdist(a[0], b),
    lambda: torch.cdist(a.long(), b.long()),
    lambda: torch.cdist(a, b.double()),
    lambda: torch.cdist(a, b, compute_mode="x"),
    lambda: torch.pdist(b[0]),
    lambda: F.pdist(b, -1.0),
):
    try:
        print(call())
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
