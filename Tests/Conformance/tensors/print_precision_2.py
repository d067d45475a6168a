# Printing under set_printoptions(precision=2).
import torch

torch.set_printoptions(precision=2)
torch.manual_seed(3)
print(torch.randn(3, 4))
print(torch.randn(5) * 1e6)
print(torch.rand(4) * 1e-6)
print(torch.arange(30))
print(torch.arange(24.0).reshape(2, 3, 4))
print(torch.tensor([1.5, float("nan"), float("inf"), -2.25]))
print(torch.tensor([True, False]), torch.tensor(3.14159265), torch.tensor([]))
print(torch.randn(2, 3, dtype=torch.float64))
print(torch.randn(20, 30).shape, torch.randn(12, 12))
x = torch.linspace(0, 1, 7, requires_grad=True)
print(x, x * 2)
torch.set_printoptions(profile="default")
print(x)
