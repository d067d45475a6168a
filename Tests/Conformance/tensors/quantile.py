import torch

x = torch.tensor([[1.0, 2.0, 3.0, 4.0], [10.0, 20.0, 30.0, 40.0]])
print(torch.quantile(x, 0.5), x.quantile(0.25, dim=1), x.quantile(0.25, dim=1, keepdim=True))
q = torch.tensor([0.1, 0.5, 0.9])
print(torch.quantile(x, q, dim=1))
for kind in ("linear", "lower", "higher", "midpoint", "nearest"):
    print(kind, torch.quantile(x, 0.4, dim=1, interpolation=kind))
nan = float("nan")
y = torch.tensor([1.0, nan, 3.0, 2.0])
print(y.quantile(0.5), y.nanquantile(0.5))
