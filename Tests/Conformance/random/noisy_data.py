# Synthetic data as lessons make it: a noisy line and two clouds.
import torch

torch.manual_seed(0)
x = torch.linspace(-1, 1, 8).unsqueeze(1)
print(2 * x + 1 + 0.1 * torch.randn(8, 1))
a, b = torch.randn(5, 2) + 2, torch.randn(5, 2) - 2
X, y = torch.cat([a, b]), torch.cat([torch.zeros(5), torch.ones(5)])
p = torch.randperm(10)
print(X[p], y[p])
