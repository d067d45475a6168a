# exp, log, sqrt, abs and their kin, as functions and as methods.
import torch

x = torch.tensor([0.25, 1.0, 4.0])
print(
    torch.exp(x),
    torch.log(x),
    torch.sqrt(x),
    x.exp(),
    x.log(),
    x.sqrt(),
    torch.abs(-x),
    x.abs(),
    (-x).abs(),
)
print(torch.tanh(x), torch.sigmoid(x), torch.relu(x - 1), x.tanh(), x.sigmoid(), x.relu())
print(
    torch.log(torch.tensor([0.0, -1.0])),
    torch.sqrt(torch.tensor([-1.0, 0.0])),
    torch.exp(torch.tensor([100.0, -200.0])),
    torch.sigmoid(torch.tensor([-100.0, 0.0, 100.0])),
    torch.tanh(torch.tensor([-50.0, 50.0])),
)
print(
    torch.exp(torch.tensor([0, 1])),
    torch.abs(torch.tensor([-3, 2])),
    torch.sqrt(torch.tensor(9)),
    torch.exp(torch.tensor(1.0, dtype=torch.float64)),
)
