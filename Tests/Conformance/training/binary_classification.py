# Two clouds, one sigmoid output, the loss written out.
import torch
import torch.nn as nn

torch.manual_seed(4)
X = torch.cat([torch.randn(30, 2) + 1.0, torch.randn(30, 2) - 1.0])
y = torch.cat([torch.ones(30, 1), torch.zeros(30, 1)])
model = nn.Sequential(nn.Linear(2, 6), nn.Tanh(), nn.Linear(6, 1), nn.Sigmoid())
opt = torch.optim.Adam(model.parameters(), lr=0.03)
for epoch in range(61):
    p = model(X)
    loss = -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 10 == 0:
        print(epoch, f"{loss.item():.4f}", f"{((p > 0.5).float() == y).float().mean().item():.3f}")
