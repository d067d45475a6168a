# SGD: nesterov, dampening, weight decay, maximize.
import torch

for settings in (
    {"momentum": 0.9},
    {"momentum": 0.9, "nesterov": True},
    {"momentum": 0.9, "dampening": 0.5},
    {"weight_decay": 0.1},
    {"momentum": 0.9, "weight_decay": 0.1, "nesterov": True},
    {"maximize": True},
):
    w = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
    opt = torch.optim.SGD([w], lr=0.1, **settings)
    for _ in range(3):
        opt.zero_grad()
        (w**2).sum().backward()
        opt.step()
    print(settings, w.detach())
