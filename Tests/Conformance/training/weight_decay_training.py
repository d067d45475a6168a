# Weight decay keeps weights small.
import torch
import torch.nn as nn

for wd in (0.0, 0.1):
    torch.manual_seed(8)
    X = torch.randn(20, 5)
    y = X[:, :1] + 0.3 * torch.randn(20, 1)
    model = nn.Linear(5, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=wd)
    for step in range(50):
        loss = nn.functional.mse_loss(model(X), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    print(wd, f"{loss.item():.4f}", f"{model.weight.abs().sum().item():.3f}")
