# Gradients through views, indices and joins go back to the right places.
import torch

w = torch.arange(1.0, 7.0)


def grad(f):
    x = torch.zeros(2, 3, requires_grad=True)
    f(x).sum().backward()
    return x.grad


i = torch.tensor([0, 0, 1])
for name, f in {
    "reshape": lambda x: x.reshape(6) * w,
    "view": lambda x: x.view(3, 2) * w.view(3, 2),
    "t": lambda x: x.t() * w.view(3, 2),
    "permute": lambda x: x.permute(1, 0).reshape(6) * w,
    "flatten": lambda x: x.flatten() * w,
    "unsqueeze": lambda x: x.unsqueeze(0).squeeze(0) * w.view(2, 3),
    "row": lambda x: x[1] * w[:3],
    "column": lambda x: x[:, 1] * w[:2],
    "step": lambda x: x[:, ::2] * w[:4].view(2, 2),
    "one": lambda x: x[0, 2] * 7,
    "rows twice": lambda x: x[i] * w[:3].view(3, 1),
    "pairs": lambda x: x[[0, 1], [2, 0]] * w[:2],
    "mask": lambda x: x[torch.tensor([[True, False, True], [False, False, True]])] * w[:3],
    "cat": lambda x: torch.cat([x, x * 2]) * w[:3],
    "stack": lambda x: torch.stack([x[0], x[1], x[0]]) * w[:3].view(3, 1),
    "expand": lambda x: x[:, :1].expand(2, 5) * 3,
    "add twice": lambda x: x + x.t().t(),
    "ellipsis": lambda x: x[..., -1] * 4,
}.items():
    print(name, grad(f))
