import torch

torch.manual_seed(1)
print(torch.bernoulli(torch.tensor([0.0, 0.5, 1.0])), torch.tensor([0.2, 0.8]).bernoulli(), torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 2), torch.multinomial(torch.tensor([[1.0, 3.0], [0.0, 1.0]]), 4, replacement=True))
print(torch.normal(0.0, 1.0, (3,)), torch.normal(torch.tensor([10.0, 20.0]), 0.1), torch.normal(0.0, torch.tensor([1.0, 100.0])), torch.normal(mean=torch.zeros(2), std=torch.ones(2)))
print(torch.randint(3, (4,)), torch.randint(2, 5, size=(2, 2)), torch.randperm(6), torch.rand_like(torch.zeros(2)), torch.randint_like(torch.zeros(2), 10), torch.randn(2, 2, dtype=torch.float64))
state = torch.get_rng_state()
a = torch.rand(2)
torch.set_rng_state(state)
print(torch.equal(a, torch.rand(2)))
