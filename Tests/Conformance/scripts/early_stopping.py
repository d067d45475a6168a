# rtol: 1e-4
# Training with validation, a schedule, early stopping and the best weights kept.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = x**2 + 0.1 * torch.randn(64, 1)
train, val = random_split(TensorDataset(x, y), [48, 16])
net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, patience=3)
best, best_state, bad = float("inf"), None, 0
for epoch in range(40):
    net.train()
    for xb, yb in DataLoader(train, batch_size=16, shuffle=True):
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(xb), yb)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
    net.eval()
    with torch.no_grad():
        xv, yv = next(iter(DataLoader(val, batch_size=16)))
        v = nn.functional.mse_loss(net(xv), yv).item()
    sched.step(v)
    if v < best - 1e-4:
        best, bad = v, 0
        best_state = {k: t.clone() for k, t in net.state_dict().items()}
    else:
        bad += 1
        if bad >= 8:
            break
    if epoch % 10 == 0:
        print(f"{epoch} {loss.item():.3f} {v:.3f} {opt.param_groups[0]['lr']}")
net.load_state_dict(best_state)
print(f"best {best:.3f}")
