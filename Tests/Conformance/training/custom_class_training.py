# A module and a dataset of one's own, a training function, validation by epoch.
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset, random_split


class Waves(Dataset):
    def __init__(self, n):
        self.x = torch.linspace(-1, 1, n).unsqueeze(1)
        self.y = torch.tanh(3 * self.x) + 0.5 * self.x**2

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Linear(1, width)
        self.out = nn.Linear(width, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))


def run(model, loader, opt=None):
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.mse_loss(model(x), y)
        if opt is not None:
            opt.zero_grad()
            loss.backward()
            opt.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


torch.manual_seed(0)
train, valid = random_split(Waves(80), [60, 20])
model = Net(10)
opt = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(12):
    a = run(model, DataLoader(train, batch_size=10, shuffle=True), opt)
    with torch.no_grad():
        b = run(model, DataLoader(valid, batch_size=20))
    if epoch % 3 == 2:
        print(f"epoch {epoch} train {a:.4f} valid {b:.4f}")
