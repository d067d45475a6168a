# Adagrad: plain, with decay of the rate, with a start value.
import torch

for settings in ({}, {"lr_decay": 0.1}, {"weight_decay": 0.1}, {"initial_accumulator_value": 0.5}):
    w = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
    opt = torch.optim.Adagrad([w], lr=0.1, **settings)
    for _ in range(4):
        opt.zero_grad()
        (w**2).sum().backward()
        opt.step()
    print(settings, w.detach())
print(opt)
print(opt.state[w]["sum"], opt.state[w]["step"])
