# torch.rand: one 32-bit draw per element, any shape.
import torch

torch.manual_seed(0)
print(torch.rand(4), torch.rand(2, 3), torch.rand(()), torch.rand(0), torch.rand(1))
torch.manual_seed(42)
print(torch.rand(3), torch.rand(2, dtype=torch.float64), torch.rand(20))
torch.manual_seed(0)
print(torch.rand(4).tolist(), torch.rand(2, dtype=torch.float64).tolist())
for seed in (1, 2**32 - 1, 2**32, 2**40 + 5, -1):
    torch.manual_seed(seed)
    print(seed, torch.rand(2))
torch.manual_seed(3)
x = torch.rand(1000)
print(x[:3], x[-3:], x.min() >= 0, x.max() < 1)
