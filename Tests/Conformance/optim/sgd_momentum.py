# SGD with momentum, dampening, Nesterov.
import torch

for kw in (
    {"momentum": 0.9},
    {"momentum": 0.9, "dampening": 0.5},
    {"momentum": 0.9, "nesterov": True},
):
    p = torch.tensor([1.0, -2.0], requires_grad=True)
    opt = torch.optim.SGD([p], lr=0.1, **kw)
    print(kw)
    for i in range(4):
        p.grad = torch.tensor([0.3, -0.2 * i])
        opt.step()
        print(i, p.data)
