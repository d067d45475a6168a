# A schedule over two parameter groups; initial_lr; state_dict of a schedule; two schedules in a row.
import torch
from torch.optim import lr_scheduler

a, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
opt = torch.optim.SGD([{"params": [a], "lr": 1.0}, {"params": [b]}], lr=0.1)
sched = lr_scheduler.StepLR(opt, step_size=2, gamma=0.5)
for epoch in range(5):
    opt.step()
    sched.step()
    print(epoch, sched.get_last_lr(), sched.last_epoch)
print([g["initial_lr"] for g in opt.param_groups], sched.base_lrs)
state = sched.state_dict()
print(state["step_size"], state["gamma"], state["last_epoch"], state["_last_lr"], "optimizer" in state)
again = lr_scheduler.StepLR(opt, step_size=1)
again.load_state_dict(state)
print(again.step_size, again.last_epoch, again.get_last_lr())
print(opt)

opt = torch.optim.SGD([a], lr=1.0)
warm = lr_scheduler.LinearLR(opt, start_factor=0.25, total_iters=3)
cool = lr_scheduler.ExponentialLR(opt, gamma=0.5)
both = lr_scheduler.SequentialLR(opt, [warm, cool], milestones=[3])
seen = []
for _ in range(6):
    seen.append(opt.param_groups[0]["lr"])
    opt.step()
    both.step()
print(seen)
