# An autoencoder of Conv2d and ConvTranspose2d.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(8, 1, 8, 8).round()
model = nn.Sequential(nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.GELU(), nn.Conv2d(4, 2, 3, stride=2, padding=1), nn.GELU(), nn.ConvTranspose2d(2, 4, 4, stride=2, padding=1), nn.GELU(), nn.ConvTranspose2d(4, 1, 4, stride=2, padding=1))
print(model(x).shape)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(12):
    loss = F.binary_cross_entropy_with_logits(model(x), x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 3:
        print(step, f'{loss.item():.4f}')
