# Comparisons give bool tensors; logic, counting, any, all.
import torch

a, b = torch.tensor([1, 5, 3]), torch.tensor([2, 5, 1])
print(a == b, a != b, a < b, a <= b, a > b, a >= b, a > 2, 2 < a, a == 5, a.eq(b), a.lt(2))
m = a > 2
print(
    m & (b > 1),
    m | (a == 1),
    ~m,
    m ^ True,
    m.any(),
    m.all(),
    m.sum(),
    m.sum().item(),
    m.float().mean(),
    (a == b).all().item(),
    not m.all(),
    torch.any(m),
    torch.all(m),
)
print(
    a == None,
    (a == b).long(),
    torch.tensor([1.0]) == torch.tensor([1]),
    a.float() > 2.5,
    torch.tensor([[1], [2]]) == torch.tensor([1, 2]),
    torch.tensor([0.1]) == 0.1,
)
