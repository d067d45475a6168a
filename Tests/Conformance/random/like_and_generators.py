# beyond: rand_like, randn_like, Generator, multinomial, torch.normal, get_rng_state
# Drawing like a tensor, and from a generator of one's own.
import torch

torch.manual_seed(0)
x = torch.zeros(2, 2)
print(torch.rand_like(x), torch.randn_like(x), torch.randint_like(x, 5))
g = torch.Generator().manual_seed(1)
print(
    torch.rand(2, generator=g),
    torch.randn(2, generator=g),
    torch.randperm(4, generator=g),
    torch.rand(1),
    torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 2),
)
print(torch.normal(0.0, 1.0, (2, 2)), torch.normal(10.0, 0.5, (3,)))
state = torch.get_rng_state()
p = torch.rand(2)
torch.set_rng_state(state)
print((torch.rand(2) == p).all())
