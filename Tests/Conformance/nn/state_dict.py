# state_dict and load_state_dict.
import torch
import torch.nn as nn

torch.manual_seed(0)
a, b = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 1)), nn.Sequential(
    nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 1)
)
s = a.state_dict()
print(s)
print(list(s), s["0.bias"].requires_grad, type(s).__name__)
print(b.load_state_dict(s))
x = torch.tensor([[1.0, -1.0]])
print((a(x) == b(x)).all(), a[0].weight is b[0].weight)
s["0.bias"][0] = 9
print(a[0].bias, b[0].bias)
for text, d in {
    "missing": {k: v for k, v in s.items() if k != "2.bias"},
    "unexpected": {**s, "9.weight": torch.zeros(1)},
    "shape": {**s, "2.weight": torch.zeros(1, 3)},
}.items():
    try:
        b.load_state_dict(d)
    except RuntimeError as e:
        print(text, "->", e)
