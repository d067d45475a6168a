# Adam and AdamW: amsgrad, weight decay, maximize.
import torch

for cls in (torch.optim.Adam, torch.optim.AdamW):
    for settings in ({}, {"amsgrad": True}, {"weight_decay": 0.1}, {"maximize": True}, {"betas": (0.5, 0.9)}):
        w = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
        opt = cls([w], lr=0.1, **settings)
        for i in range(4):
            opt.zero_grad()
            ((w - i) ** 2).sum().backward()
            opt.step()
        print(cls.__name__, settings, w.detach(), sorted(opt.state[w]))
