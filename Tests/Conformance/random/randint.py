# torch.randint with and without a lower bound, and its dtype.
import torch

torch.manual_seed(0)
print(
    torch.randint(0, 10, (6,)),
    torch.randint(5, (2, 3)),
    torch.randint(-5, 5, (4,)),
    torch.randint(0, 2, (3,), dtype=torch.float32),
    torch.randint(10, (1,)).item(),
    torch.randint(0, 1, (2,)),
)
torch.manual_seed(42)
print(
    torch.randint(0, 100, (2, 4)),
    torch.randint(low=3, high=9, size=(3,)),
    torch.randint(0, 2**40, (2,)),
    torch.randint(0, 10, ()),
)
