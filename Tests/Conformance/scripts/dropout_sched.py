# beyond: lr_scheduler.StepLR, clip_grad_norm_
import torch
import torch.nn as nn

torch.manual_seed(3)
drop = nn.Dropout(0.5)
x = torch.ones(2, 8)
print(drop(x))
drop.eval()
print(drop(x))
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(0.2), nn.Linear(16, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.1)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=5, gamma=0.5)
X = torch.rand(32, 4)
Y = X.sum(1, keepdim=True)
for e in range(15):
    loss = nn.functional.mse_loss(net(X), Y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
    if e % 5 == 4:
        print(e, f"{loss:.4f}", sched.get_last_lr(), opt.param_groups[0]['lr'])
print(net)
for name, p in net.named_parameters():
    print(name, p.shape, p.requires_grad)
print(nn.utils.clip_grad_norm_(net.parameters(), 1.0))
