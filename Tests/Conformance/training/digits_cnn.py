# A small CNN on the digits.
import torch
import torch.nn as nn
from sklearn.datasets import load_digits

digits = load_digits()
X, y = torch.tensor(digits.images[:640], dtype=torch.float32).unsqueeze(1) / 16, torch.tensor(
    digits.target[:640]
)
torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(64, 10),
)
opt = torch.optim.Adam(model.parameters(), lr=0.005)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(3):
    p = torch.randperm(640)
    for i in range(0, 640, 64):
        xb, yb = X[p[i : i + 64]], y[p[i : i + 64]]
        loss = loss_fn(model(xb), yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
    print(f"epoch {epoch} last loss {loss.item():.4f}")
with torch.no_grad():
    print(f"{(model(X).argmax(1) == y).float().mean().item():.2f}")
