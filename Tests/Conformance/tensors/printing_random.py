# Random values in print: widths follow the largest.
import torch

torch.manual_seed(0)
print(torch.randn(3, 3))
print(torch.randn(2, 3) * 1000)
print(torch.rand(2, 2) * 1e-5)
print(torch.randn(4, 12))
print(torch.randn(2, 2, 3) * 10)
print(torch.rand(5))
print(torch.randn(50))
print(torch.randn(1200))
print(torch.randn(40, 40))
print(torch.rand(3, dtype=torch.float64))
print(torch.randn(2, 3, dtype=torch.float64))
