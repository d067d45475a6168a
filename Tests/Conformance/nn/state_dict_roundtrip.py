# state_dict copied into another model; values are shared until cloned.
import torch
from torch import nn

torch.manual_seed(1)
a = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
b = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
x = torch.ones(1, 2)
print(torch.equal(a(x), b(x)))
print(b.load_state_dict(a.state_dict()))
print(torch.equal(a(x), b(x)))
saved = {k: v.clone() for k, v in a.state_dict().items()}
with torch.no_grad():
    for p in a.parameters():
        p.zero_()
print(a(x), b(x).shape)
a.load_state_dict(saved)
print(torch.equal(a(x), b(x)), list(a.state_dict()))
print(b.load_state_dict({"0.weight": torch.zeros(2, 2)}, strict=False))
for k, v in a.state_dict().items():
    print(k, v.shape, v.requires_grad)
