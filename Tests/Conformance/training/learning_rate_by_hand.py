# Halving the learning rate through param_groups while training.
import torch
import torch.nn as nn

torch.manual_seed(10)
X = torch.randn(32, 4)
y = X.sum(1, keepdim=True)
model = nn.Linear(4, 1)
opt = torch.optim.SGD(model.parameters(), lr=0.4)
for epoch in range(9):
    loss = nn.functional.mse_loss(model(X), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 3 == 2:
        print(epoch, f"{loss.item():.4f}", opt.param_groups[0]["lr"])
        opt.param_groups[0]["lr"] /= 2
