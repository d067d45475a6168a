# nan, inf and negative zero in print.
import torch

nan, inf = float("nan"), float("inf")
print(torch.tensor([nan, 1.0]))
print(torch.tensor([nan, 1.5]))
print(torch.tensor([inf, -inf, 2.5]))
print(torch.tensor([nan]))
print(torch.tensor([inf, 1e10, 1.0]))
print(torch.tensor([nan, inf, -inf]))
print(torch.tensor(nan))
print(torch.tensor(-inf))
print(torch.tensor([[nan, 0.0], [1.0, 2.0]]))
print(torch.tensor([0.0, -0.0, 1.5]))
print(torch.tensor(-0.0))
print(-torch.zeros(2))
print(torch.tensor([1.0]) / 0, torch.tensor([0.0]) / 0, torch.tensor([-1.0]) / 0)
print(torch.tensor([nan]) == torch.tensor([nan]), torch.tensor(inf) > 1e38)
