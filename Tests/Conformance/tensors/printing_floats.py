# How fractions are laid out: four decimals, one width for the whole tensor.
import torch

print(torch.tensor([0.5, 1.25]))
print(torch.tensor([1.5, 100.25]))
print(torch.tensor([-0.5, 0.25]))
print(torch.tensor([[0.1, 0.22], [10.333, -4.4444]]))
print(torch.tensor(3.14159))
print(torch.tensor([0.00012345, 0.1]))
print(torch.tensor([1 / 3, 2 / 3, 1.0]))
print(torch.tensor([0.5, 0.0]))
print(torch.tensor([0.5, 500.25]))
print(torch.linspace(0, 1, 11))
print(torch.linspace(-100, 100, 7))
print(torch.tensor([0.99995, 0.99994]))
print(torch.tensor([999.5, 1.5]))
print(torch.tensor([0.1], dtype=torch.float64))
print(torch.tensor([[0.1, 2.0]], dtype=torch.float64))
print(torch.tensor(2.0, dtype=torch.float64))
