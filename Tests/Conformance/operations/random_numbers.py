# The examples of docs/operations.md, written from the catalogue: random numbers
import torch
import torch.nn.functional as F

print('--- rand')
torch.manual_seed(0)
print(torch.rand((2, 3)))

print('--- randn')
torch.manual_seed(0)
print(torch.randn((2, 3)))

print('--- rand_like')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.rand_like(x))

print('--- randn_like')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.randn_like(x))

print('--- randint')
torch.manual_seed(0)
print(torch.randint(0, high=10, size=(3,)))

print('--- randperm')
torch.manual_seed(0)
print(torch.randperm(4))

print('--- bernoulli')
torch.manual_seed(0)
x = torch.tensor([[0.61, 0.25, 0.83], [0.47, 0.11, 0.7]])
print(torch.bernoulli(x))

print('--- multinomial')
torch.manual_seed(0)
x = torch.tensor([0.65, 0.33, 0.85, 0.53])
print(torch.multinomial(x, 2))

print('--- normal')
torch.manual_seed(0)
print(torch.normal(0, 1, size=(3,)))
