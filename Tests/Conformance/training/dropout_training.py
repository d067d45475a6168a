# Training with dropout, evaluating without.
import torch
import torch.nn as nn

torch.manual_seed(2)
X = torch.randn(48, 8)
y = (X[:, 0] * X[:, 1] > 0).long()
model = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Dropout(0.3), nn.Linear(32, 2))
opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(40):
    model.train()
    loss = loss_fn(model(X), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 8 == 0:
        model.eval()
        with torch.no_grad():
            print(epoch, f"train {loss.item():.4f} eval {loss_fn(model(X), y).item():.4f}")
