# Tensors from Python values and from the factory functions.
import torch

print(
    torch.tensor([1.0, 2.0]),
    torch.tensor([[1, 2], [3, 4]]),
    torch.tensor(3),
    torch.tensor(2.5),
    torch.tensor(True),
)
print(
    torch.tensor([True, False]),
    torch.tensor([1, 2.5]),
    torch.tensor([True, 2]),
    torch.tensor((1, 2)),
    torch.tensor([]),
    torch.tensor([[], []]),
)
print(
    torch.zeros(3),
    torch.ones(2, 2),
    torch.full((2,), 7),
    torch.full((2, 2), 0.5),
    torch.eye(3),
    torch.eye(2, 3),
)
print(
    torch.zeros((2, 1)),
    torch.zeros([2]),
    torch.zeros(0),
    torch.ones(()),
    torch.zeros(2, dtype=torch.int64),
    torch.ones(2, dtype=torch.bool),
)
print(
    torch.arange(5),
    torch.arange(2, 8, 2),
    torch.arange(5.0),
    torch.arange(0, 1, 0.25),
    torch.arange(3, 0, -1),
    torch.arange(1.0, 2.0, 0.3),
)
print(torch.linspace(0, 1, 5), torch.linspace(-1, 1, 4), torch.linspace(2, 2, 1))
x = torch.tensor([[1.5, 2.0, 3.0]])
print(
    torch.zeros_like(x),
    torch.ones_like(x, dtype=torch.int64),
    torch.full_like(x, 9),
    torch.tensor([1, 2], dtype=torch.float32),
    torch.tensor([1.7, -1.7], dtype=torch.int64),
)
print(
    torch.tensor([torch.tensor(1.0), torch.tensor(2.0)]),
    torch.tensor(range(3)),
    torch.tensor([0.1], dtype=torch.float64),
    torch.empty(2, 0).shape,
)
