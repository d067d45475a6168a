# Matrix products of every rank.
import torch

a, b = torch.arange(6.0).reshape(2, 3), torch.arange(12.0).reshape(3, 4)
v, w = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 0.0, -1.0])
print(a @ b, torch.matmul(a, b), a @ v, v @ b, v @ w, a.matmul(v), (a @ a.T), a.t() @ a)
p, q = torch.arange(12.0).reshape(2, 2, 3), torch.arange(12.0).reshape(2, 3, 2)
print(
    p @ q,
    (p @ q[0]).shape,
    (a @ q).shape,
    (p @ v).shape,
    (v @ q).shape,
    (torch.ones(4, 1, 2, 3) @ torch.ones(5, 3, 2)).shape,
    torch.ones(1, 1) @ torch.ones(1, 1),
)
print(
    torch.tensor([[1, 2], [3, 4]]) @ torch.tensor([[1, 0], [0, 1]]),
    torch.tensor([1, 2]) @ torch.tensor([3, 4]),
    torch.zeros(0, 3) @ torch.zeros(3, 2),
    torch.zeros(2, 0) @ torch.zeros(0, 2),
    torch.ones(2, 2, dtype=torch.float64) @ torch.ones(2, dtype=torch.float64),
)
