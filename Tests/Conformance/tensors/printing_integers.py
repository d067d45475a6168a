# How whole numbers and booleans are laid out.
import torch
print(torch.tensor([1, 10, 100])); print(torch.tensor([-1, 5])); print(torch.tensor([[1, -20], [300, 4]])); print(torch.arange(30)); print(torch.tensor(-7)); print(torch.tensor([True, False, True])); print(torch.tensor([[True], [False]]))
print(torch.tensor([1.0, 2.0, 3.0])); print(torch.tensor([10.0, -2.0])); print(torch.zeros(2, 3)); print(torch.tensor([0.0, -0.0])); print(torch.tensor([1e7, 1.0])); print(torch.tensor(5.0)); print(torch.tensor([1000.0])); print(torch.arange(24.0)); print(torch.arange(60).reshape(3, 20)); print(torch.zeros(30)); print(torch.tensor([9223372036854775807, 0])); print(torch.zeros(2, 2, dtype=torch.bool)); print(torch.tensor([100000000.0]), torch.tensor([200000000.0]))
