# CyclicLR: triangles of the rate, in three modes, momentum the other way
import torch
from torch import nn
from torch.optim.lr_scheduler import CyclicLR

for options in ({}, {"mode": "triangular2"}, {"mode": "exp_range", "gamma": 0.9},
                {"step_size_down": 3}, {"scale_fn": lambda n: 1 / n}):
    optimizer = torch.optim.SGD(nn.Linear(1, 1).parameters(), lr=0.5, momentum=0.9)
    schedule = CyclicLR(optimizer, 0.01, 0.1, step_size_up=2, **options)
    for _ in range(9):
        group = optimizer.param_groups[0]
        print(group["lr"], group["momentum"])
        optimizer.step()
        schedule.step()
optimizer = torch.optim.Adam(nn.Linear(1, 1).parameters(), lr=0.5)
schedule = CyclicLR(optimizer, 0.01, 0.1, step_size_up=2)
schedule.step()
print(optimizer.param_groups[0]["betas"], schedule.get_last_lr())
for run in (lambda: CyclicLR(optimizer, 0.01, 0.1, mode="square"),
            lambda: CyclicLR(optimizer, [0.01, 0.1], 0.1),
            lambda: CyclicLR(torch.optim.Adagrad(nn.Linear(1, 1).parameters()), 0.01, 0.1)):
    try:
        run()
    except ValueError as e:
        print(e)
