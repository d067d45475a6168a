import torch

g = torch.Generator()
g.manual_seed(3)
print(torch.rand(2, generator=g), torch.randn(2, generator=g), torch.randint(0, 5, (3,), generator=g), torch.randperm(4, generator=g), torch.bernoulli(torch.full((3,), 0.5), generator=g), torch.multinomial(torch.ones(4), 2, generator=g), torch.normal(0.0, 1.0, (2,), generator=g))
torch.manual_seed(5)
print(torch.rand(1), torch.initial_seed(), g.initial_seed(), torch.rand(3, dtype=torch.float64), torch.randn_like(torch.zeros(2, dtype=torch.float64)))
