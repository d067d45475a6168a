# A regression with Dropout and Huber loss.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.linspace(-1, 1, 40).unsqueeze(1)
y = x ** 3
model = nn.Sequential(nn.Linear(1, 20), nn.SiLU(), nn.Dropout(0.2), nn.Linear(20, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for step in range(15):
    loss = F.huber_loss(model(x), y, delta=0.5)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 5 == 4:
        print(step, f'{loss.item():.4f}')
model.eval()
print(f'{F.mse_loss(model(x), y).item():.4f}')
