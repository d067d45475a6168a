# RMSprop: plain, with momentum, centered, with weight decay.
import torch

for settings in (
    {},
    {"alpha": 0.9},
    {"momentum": 0.9},
    {"centered": True},
    {"weight_decay": 0.1},
    {"centered": True, "momentum": 0.5, "eps": 1e-6},
    {"maximize": True},
):
    w = torch.tensor([1.0, -2.0, 0.75], requires_grad=True)
    opt = torch.optim.RMSprop([w], lr=0.05, **settings)
    for _ in range(4):
        opt.zero_grad()
        (w**2).sum().backward()
        opt.step()
    print(settings, w.detach())
print(opt)
