# The digits with whole-batch SGD and momentum, tanh hidden units.
import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_digits

digits = load_digits()
X, y = torch.from_numpy(digits.data).float() / 16, torch.from_numpy(digits.target)
torch.manual_seed(1)
model = nn.Sequential(nn.Linear(64, 32), nn.Tanh(), nn.Linear(32, 10))
opt = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.8)
for step in range(51):
    loss = F.cross_entropy(model(X), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 10 == 0:
        print(step, f"{loss.item():.4f}")
