# Early stopping on a validation loss, the best weights restored.
import torch
import torch.nn as nn

torch.manual_seed(9)
x = torch.rand(24, 1) * 2 - 1
y = x**2 + 0.2 * torch.randn(24, 1)
xt, yt, xv, yv = x[:12], y[:12], x[12:], y[12:]
model = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
opt = torch.optim.Adam(model.parameters(), lr=0.02)
best, bad, kept = float("inf"), 0, None
for epoch in range(200):
    loss = nn.functional.mse_loss(model(xt), yt)
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        v = nn.functional.mse_loss(model(xv), yv).item()
    if v < best - 1e-4:
        best, bad, kept = v, 0, {k: p.clone() for k, p in model.state_dict().items()}
    else:
        bad += 1
    if epoch % 20 == 0:
        print(epoch, f"{loss.item():.4f} {v:.4f} bad {bad}")
    if bad == 30:
        break
model.load_state_dict(kept)
with torch.no_grad():
    print(epoch, f"{best:.4f}", f"{nn.functional.mse_loss(model(xv), yv).item():.4f}")
