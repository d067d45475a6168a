# What one call draws is what the next one misses: a sequence of mixed calls.
import torch

torch.manual_seed(123)
print(
    torch.rand(2),
    torch.randn(2),
    torch.randint(0, 9, (3,)),
    torch.randperm(4),
    torch.randn(17)[:2],
    torch.zeros(3).bernoulli_(0.5),
    torch.randn(1),
    torch.rand(1),
)
torch.manual_seed(123)
torch.rand(2)
torch.randn(2)
print(torch.randint(0, 9, (3,)))
a = torch.manual_seed(8)
print(torch.initial_seed(), torch.rand(1))
torch.manual_seed(8)
print(torch.rand(1))
