# A small CNN with GroupNorm, Mish and upsampling.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(4, 1, 6, 6)
model = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1, padding_mode='reflect'), nn.GroupNorm(2, 4), nn.Mish(), nn.AvgPool2d(2), nn.Upsample(scale_factor=2, mode='bilinear'), nn.Conv2d(4, 1, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for step in range(12):
    loss = F.smooth_l1_loss(model(x), 1 - x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 3:
        print(step, f'{loss.item():.4f}')
