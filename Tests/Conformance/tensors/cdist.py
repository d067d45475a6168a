# torch.cdist: distances between all rows, batches, other norms, errors, gradients
import torch

torch.manual_seed(0)
a, b = torch.randn(3, 2), torch.randn(4, 2)
print(torch.cdist(a, b))
print(torch.cdist(a, b, p=1), torch.cdist(a, b, p=float("inf")))
print(torch.cdist(torch.randn(2, 3, 2), b).shape, torch.cdist(a, a).diagonal())
a.requires_grad_()
d = torch.cdist(a, b)
d.sum().backward()
print(a.grad)
print(torch.cdist(a, b).grad_fn is not None, torch.cdist(torch.zeros(0, 2), b).shape)
for run in (lambda: torch.cdist(a, torch.randn(2, 3)), lambda: torch.cdist(a[0], b),
            lambda: torch.cdist(a, b[0]), lambda: torch.cdist(a, b, p=-1),
            lambda: torch.cdist(torch.ones(2, 2, dtype=torch.int64), b)):
    try:
        run()
    except RuntimeError as e:
        print(e)
