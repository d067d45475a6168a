# The same seed gives the same numbers across every function.
import torch

for seed in (0, 1, 42, 2**31):
    torch.manual_seed(seed)
    print(seed, torch.initial_seed(), torch.rand(2), torch.randn(2), torch.randint(0, 100, (2,)), torch.randperm(4))
torch.manual_seed(0)
print(torch.rand_like(torch.zeros(2)), torch.randn_like(torch.zeros(2, dtype=torch.float64)))
print(torch.empty(3).uniform_(-1, 1), torch.empty(3).normal_(2, 3), torch.empty(2).exponential_(), torch.empty(3).bernoulli_(0.5))
print(torch.normal(0.0, 1.0, (2,)), torch.normal(torch.zeros(2), torch.ones(2)), torch.randint(5, (3,)))
print(torch.rand(2, 2, dtype=torch.float64))
