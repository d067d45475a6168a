# A Conv1d network over sequences with pooling and BatchNorm.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(24, 1, 12)
y = (x[:, 0, :6].sum(1) > x[:, 0, 6:].sum(1)).float()
model = nn.Sequential(nn.Conv1d(1, 6, 3, padding='same', bias=False), nn.BatchNorm1d(6), nn.ELU(), nn.AvgPool1d(2), nn.Conv1d(6, 4, 3), nn.LeakyReLU(), nn.AdaptiveAvgPool1d(2), nn.Flatten(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for step in range(12):
    loss = F.binary_cross_entropy_with_logits(model(x).squeeze(1), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 3:
        print(step, f'{loss.item():.4f}')
