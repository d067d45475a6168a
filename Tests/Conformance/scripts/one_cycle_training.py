# rtol: 1e-3
# OneCycleLR stepped once a batch, SGD with Nesterov momentum.
import torch
from torch import nn

torch.manual_seed(2)
x, y = torch.randn(64, 3), torch.randint(0, 2, (64,))
net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, nesterov=True)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.5, total_steps=20)
for i in range(20):
    opt.zero_grad()
    loss = nn.CrossEntropyLoss()(net(x), y)
    loss.backward()
    opt.step()
    if i < 19:
        sched.step()
    if i % 5 == 0:
        print(f"{i} {loss.item():.3f} {sched.get_last_lr()[0]:.4f} {opt.param_groups[0]['momentum']:.4f}")
