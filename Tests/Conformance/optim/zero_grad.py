# What zero_grad does, what forgetting it does, and parameters without a gradient.
import torch


def run(clear):
    w = torch.tensor([1.0], requires_grad=True)
    unused = torch.tensor([5.0], requires_grad=True)
    opt = torch.optim.SGD([w, unused], lr=0.1)
    for _ in range(3):
        if clear:
            opt.zero_grad()
        (w**2).sum().backward()
        opt.step()
    return w.data, unused.data, w.grad


print(run(True))
print(run(False))
w = torch.tensor([1.0], requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1)
w.sum().backward()
opt.zero_grad(set_to_none=False)
print(w.grad)
opt.zero_grad()
print(w.grad)
