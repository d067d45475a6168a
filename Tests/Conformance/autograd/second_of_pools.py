# Second derivatives that are zero: of pools, pads and losses whose gradient PyTorch makes with the input.
import torch
import torch.nn.functional as F

x = torch.tensor([[[[0.5, -1.0, 2.0, 0.3], [1.5, 0.2, -0.7, 1.1]]]], requires_grad=True)
target = torch.zeros(1, 2, 4, dtype=torch.long)[:, :1, :].reshape(1, 4)
for f in [
    lambda x: F.max_pool2d(x, 2), lambda x: F.avg_pool2d(x, 2), lambda x: F.adaptive_avg_pool2d(x, (1, 2)),
    lambda x: F.pad(x, (1, 1, 1, 1), mode="reflect"), lambda x: F.pad(x, (1, 1), mode="replicate")
    if x.dim() == 3 else F.pad(x, (1, 1, 0, 0), mode="replicate"),
    lambda x: F.nll_loss(x[:, 0], target), lambda x: torch.remainder(x, torch.tensor([1.0, 2.0, 3.0, 4.0])),
    lambda x: torch.fmod(torch.ones(4), x), lambda x: x[0, 0, :, :1].prod(dim=1),
]:
    (first,) = torch.autograd.grad((f(x) * 2).sum(), x, create_graph=True)
    print(first.detach(), first.requires_grad)
    if first.requires_grad:
        print(torch.autograd.grad((first * first).sum(), x, allow_unused=True)[0])
y = x * 1
z = F.avg_pool2d(y, 2)
y.add_(1)
try:
    z.sum().backward()
except RuntimeError as error:
    print(str(error).split(":")[0])
