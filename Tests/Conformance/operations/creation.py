# The examples of docs/operations.md, written from the catalogue: creation
import torch
import torch.nn.functional as F

print('--- zeros')
print(torch.zeros((2, 3)))

print('--- ones')
print(torch.ones((2, 3)))

print('--- empty')
print(torch.empty((2, 3)).shape)

print('--- full')
print(torch.full((2, 3), 7))

print('--- eye')
print(torch.eye(3))

print('--- arange')
print(torch.arange(5))

print('--- linspace')
print(torch.linspace(0, 1, 5))

print('--- zeros_like')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.zeros_like(x))

print('--- ones_like')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.ones_like(x))

print('--- empty_like')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.empty_like(x).shape)

print('--- full_like')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.full_like(x, 7))

print('--- logspace')
print(torch.logspace(0, 1, 5))

print('--- scalar_tensor')
print(torch.scalar_tensor(2))

print('--- empty_strided')
print(torch.empty_strided((2, 3), (1, 2)).shape)

print('--- new_zeros')
x = torch.tensor([0.4, -1.0])
print(x.new_zeros((2, 3)))

print('--- new_ones')
x = torch.tensor([0.4, -1.0])
print(x.new_ones((2, 3)))

print('--- new_empty')
x = torch.tensor([0.4, -1.0])
print(x.new_empty((2, 3)).shape)

print('--- new_full')
x = torch.tensor([0.4, -1.0])
print(x.new_full((2, 3), 7))

print('--- randint_like')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.randint_like(x, 10))
