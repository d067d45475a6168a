# Learning rates changed by hand, per group.
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
opt = torch.optim.SGD(
    [{"params": net[0].parameters(), "lr": 0.5}, {"params": net[2].parameters()}], lr=0.1, momentum=0.9
)
print([g["lr"] for g in opt.param_groups], [len(g["params"]) for g in opt.param_groups])
for g in opt.param_groups:
    g["lr"] *= 0.1
    g["weight_decay"] = 0.01
print(opt)
opt.add_param_group({"params": [torch.zeros(2, requires_grad=True)], "lr": 1.0})
print(len(opt.param_groups), opt.param_groups[2]["lr"], opt.param_groups[2]["momentum"])
print(sorted(opt.param_groups[0]))
