# Gradients of matrix products of every rank.
import torch


def both(a, b):
    a, b = a.clone().requires_grad_(), b.clone().requires_grad_()
    out = a @ b
    (out * torch.arange(1.0, out.numel() + 1).reshape(out.shape)).sum().backward()
    print(tuple(a.shape), tuple(b.shape), tuple(out.shape), a.grad, b.grad)


m, n, v = (
    torch.arange(6.0).reshape(2, 3),
    torch.arange(6.0).reshape(3, 2),
    torch.tensor([1.0, -1.0, 2.0]),
)
both(m, n)
both(m, v)
both(v, n)
both(v, v + 1)
both(m[None], n[None])
both(torch.stack([m, m + 1]), n)
both(m, torch.stack([n, n]))
