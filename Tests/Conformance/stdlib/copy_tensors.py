# Copies of tensors, parameters and modules.
import copy
import torch
import torch.nn as nn

torch.manual_seed(0)
m = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
c = copy.deepcopy(m)
print(c, c[0].weight is m[0].weight, torch.equal(c[0].weight, m[0].weight), c[0].weight.requires_grad, type(c[0].weight).__name__)
with torch.no_grad():
    c[0].weight.zero_()
print(m[0].weight.abs().sum() > 0, len(list(c.parameters())))
t = torch.tensor([1.0, 2.0])
u = copy.deepcopy(t)
u[0] = 9
print(t, u)
best = copy.deepcopy(m.state_dict())
m[0].weight.data += 1
m.load_state_dict(best)
print(torch.equal(m[0].weight, best["0.weight"]), list(best))

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(1, 1)
        self.history = [1]
    def forward(self, x):
        return self.l(x)

n = Net()
k = copy.deepcopy(n)
k.history.append(2)
print(n.history, k.history, k.l is n.l, k(torch.ones(1, 1)).shape)
w = torch.tensor(2.0, requires_grad=True)
(w * w).backward()
v = copy.deepcopy(w)
print(v, v.grad, v.grad is w.grad)
try:
    copy.deepcopy(w * 2)
except RuntimeError as e:
    print(e)
