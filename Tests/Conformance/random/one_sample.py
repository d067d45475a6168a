import torch

# One sample with replacement is drawn as one without: by a race, not by the running sum.
g = torch.Generator().manual_seed(2147483647)
p = torch.rand(3, generator=g)
p = p / p.sum()
print(torch.multinomial(p, num_samples=1, replacement=True, generator=g).item())
print([torch.multinomial(p, 1, True, generator=g).item() for _ in range(20)])
print(torch.multinomial(p, num_samples=5, replacement=True, generator=g))
print(torch.multinomial(torch.rand(4, 5, generator=g), 1, replacement=True, generator=g).tolist())
print(torch.multinomial(torch.rand(4, 5, generator=g).double(), 1, True, generator=g).tolist())
print(torch.multinomial(torch.rand(5, 4, generator=g).t(), 2, generator=g).tolist())
print(torch.rand(2, generator=g))
