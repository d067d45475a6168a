# CosineAnnealingLR and CosineAnnealingWarmRestarts.
import torch
from torch.optim import lr_scheduler


def rates(make, epochs=8, lr=0.1, **settings):
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr, **settings)
    schedule = make(opt)
    seen = [schedule.get_last_lr()[0]]
    for _ in range(epochs):
        opt.step()
        schedule.step()
        seen.append(opt.param_groups[0]["lr"])
    return seen


print(rates(lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=4), 10))
print(rates(lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=5, eta_min=0.01), 6))
print(rates(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, T_0=2, T_mult=2), 10))
print(rates(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 3, eta_min=0.05), 7))
