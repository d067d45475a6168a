# beyond: make_moons
# rtol: 1e-3
# make_moons, a split, scaled, a small network, a report.
import torch
from sklearn.datasets import make_moons
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from torch import nn

X, y = make_moons(n_samples=200, noise=0.15, random_state=0)
a, b, c, d = train_test_split(X, y, test_size=0.25, random_state=0)
scaler = StandardScaler().fit(a)
a = torch.tensor(scaler.transform(a), dtype=torch.float32)
b = torch.tensor(scaler.transform(b), dtype=torch.float32)
c, d = torch.from_numpy(c), torch.from_numpy(d)
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
opt = torch.optim.AdamW(net.parameters(), lr=0.05)
for step in range(60):
    opt.zero_grad()
    loss = nn.functional.cross_entropy(net(a), c)
    loss.backward()
    opt.step()
    if step % 20 == 0:
        print(f"{step} {loss.item():.3f}")
guess = net(b).argmax(dim=1)
print(f"{accuracy_score(d, guess):.2f}")
