# beyond: BatchNorm2d, AdaptiveAvgPool2d, AdamW
import torch
import torch.nn as nn

torch.manual_seed(1)
model = nn.Sequential(
    nn.Conv2d(1, 4, 3, padding=1, bias=False),
    nn.BatchNorm2d(4),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(4, 8, 3),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(8, 3),
)
print(model)
x = torch.randn(16, 1, 8, 8)
y = torch.randint(0, 3, (16,))
opt = torch.optim.AdamW(model.parameters(), lr=0.01)
crit = nn.CrossEntropyLoss()
for i in range(30):
    opt.zero_grad()
    loss = crit(model(x), y)
    loss.backward()
    opt.step()
    if i % 10 == 9:
        print(f"{i + 1} {loss.item():.4f}")
model.eval()
with torch.no_grad():
    print(model(x[:2]))
    print(model[1].running_mean, model[1].num_batches_tracked)
