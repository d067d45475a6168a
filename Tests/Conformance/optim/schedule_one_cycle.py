# OneCycleLR: rates and momenta.
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


print(rates(lambda o: lr_scheduler.OneCycleLR(o, max_lr=0.1, total_steps=10), 9, momentum=0.9))
print(rates(lambda o: lr_scheduler.OneCycleLR(o, 1.0, epochs=2, steps_per_epoch=4, pct_start=0.5, anneal_strategy="linear"), 7, momentum=0.9))
print(rates(lambda o: lr_scheduler.OneCycleLR(o, 1.0, total_steps=9, three_phase=True, cycle_momentum=False), 8))
adam = torch.optim.Adam([torch.zeros(1, requires_grad=True)], lr=0.1)
sched = lr_scheduler.OneCycleLR(adam, max_lr=0.01, total_steps=5)
for _ in range(4):
    adam.step()
    sched.step()
    print(adam.param_groups[0]["lr"], adam.param_groups[0]["betas"])
adam.step()
try:
    sched.step()
    sched.step()
except ValueError as e:
    print(e)
