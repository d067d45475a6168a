# Shapes that stretch, and those that do not.
import torch

a, b = torch.arange(3).reshape(3, 1), torch.arange(4).reshape(1, 4)
print(
    a + b,
    (a + b).shape,
    a * b,
    torch.ones(2, 3) + torch.tensor([1.0, 2.0, 3.0]),
    torch.ones(2, 3) + torch.tensor([[1.0], [2.0]]),
)
for s, t in [
    ((5, 1), (1, 6)),
    ((3,), (2, 3)),
    ((2, 1, 4), (3, 1)),
    ((), (2,)),
    ((1,), (7, 7)),
    ((0, 3), (1, 3)),
    ((8, 1, 6, 1), (7, 1, 5)),
]:
    print(s, t, tuple((torch.zeros(s) + torch.zeros(t)).shape))
for s, t in [((3,), (4,)), ((2, 3), (2,)), ((2, 3), (3, 2)), ((4, 1, 3), (2, 2, 3, 2))]:
    try:
        torch.zeros(s) + torch.zeros(t)
    except RuntimeError as e:
        print(s, t, e)
x = torch.arange(6.0).reshape(2, 3)
print(
    x - x.mean(dim=0),
    x / x.sum(dim=1, keepdim=True),
    x.mean(1, keepdim=True).shape,
    torch.tensor([1, 2]).expand(3, 2),
    torch.zeros(2, 1).expand(-1, 4).shape,
    (x[:, None, :] - x[None, :, :]).shape,
)
