# The learning rate lives in param_groups: reading, changing, several groups.
import torch
import torch.nn as nn

p, q = torch.tensor([1.0], requires_grad=True), torch.tensor([1.0], requires_grad=True)
opt = torch.optim.SGD([{"params": [p]}, {"params": [q], "lr": 0.5}], lr=0.1)
print(
    [g["lr"] for g in opt.param_groups],
    len(opt.param_groups),
    opt.param_groups[0]["momentum"],
    len(opt.param_groups[0]["params"]),
)
for i in range(3):
    p.grad, q.grad = torch.ones(1), torch.ones(1)
    opt.step()
    print(i, p.data, q.data)
    for g in opt.param_groups:
        g["lr"] *= 0.5
print([g["lr"] for g in opt.param_groups])
print(torch.optim.Adam([p], lr=1e-3).param_groups[0]["betas"])
