import torch

x = torch.zeros(2, dtype=torch.float64)
print(x.new_zeros(2, 2), x.new_ones((2,)), x.new_full((2,), 3), x.new_empty(0), x.new_zeros(2, dtype=torch.int32))
print(torch.logspace(0, 2, 3), torch.logspace(0, 3, 4, base=2), torch.linspace(0, 1, 5), torch.arange(0, 1, 0.25), torch.arange(5, 0, -2), torch.full((2, 2), 7), torch.full((2,), True), torch.eye(2, 3))
print(torch.full_like(x, 5), torch.zeros_like(x, dtype=torch.int64), torch.ones(size=(1, 2)), torch.scalar_tensor(3), torch.empty_strided((2, 3), (1, 2)).stride())
print(torch.arange(3, dtype=torch.float32), torch.arange(1.0, 2.0, 0.5), torch.linspace(1, 2, 1), torch.tensor([]).dtype)
