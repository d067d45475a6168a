# StepLR, MultiStepLR, ExponentialLR: the rates, exact to the last bit.
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


print(rates(lambda o: lr_scheduler.StepLR(o, step_size=3, gamma=0.1)))
print(rates(lambda o: lr_scheduler.StepLR(o, 2)))
print(rates(lambda o: lr_scheduler.MultiStepLR(o, milestones=[2, 5, 5], gamma=0.5)))
print(rates(lambda o: lr_scheduler.ExponentialLR(o, gamma=0.9)))
