# ReduceLROnPlateau: patience, modes, cooldown, a lowest rate.
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

losses = [1.0, 0.9, 0.9, 0.9, 0.9, 0.89, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95]
for settings in (
    {"patience": 2},
    {"patience": 1, "factor": 0.5},
    {"mode": "max", "patience": 1},
    {"patience": 1, "cooldown": 2},
    {"patience": 0, "min_lr": 0.01},
    {"patience": 2, "threshold": 0.2, "threshold_mode": "abs"},
):
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    sched = ReduceLROnPlateau(opt, **settings)
    seen = []
    for loss in losses:
        opt.step()
        sched.step(torch.tensor(loss))
        seen.append(f"{opt.param_groups[0]['lr']:.4g}")
    print(settings, seen, f"{sched.best:.2f}", sched.num_bad_epochs)
print(sched.get_last_lr())
