# When a tensor is printed in scientific notation.
import torch

print(torch.tensor([1e-5]))
print(torch.tensor([1e-4]))
print(torch.tensor([0.00009]))
print(torch.tensor([1.0, 1001.0]))
print(torch.tensor([1.0, 1000.0]))
print(torch.tensor([1e10, 1.0]))
print(torch.tensor([123456789.0]))
print(torch.tensor([1.5, 1e9]))
print(torch.tensor([0.001, 10.0]))
print(torch.tensor([-1e-6, 0.0]))
print(torch.tensor(1e-10))
print(torch.tensor(1e20))
print(torch.tensor([[1e-8, 1.0], [2.5, 1e8]]))
print(torch.tensor([1e-40]))
print(torch.tensor([3e38, 1.0]))
print(torch.tensor([1e-300, 1e300], dtype=torch.float64))
