# The examples of docs/operations.md, written from the catalogue: reductions
import torch
import torch.nn.functional as F

print('--- sum')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
print(torch.sum(x))

print('--- mean')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
print(torch.mean(x))

print('--- prod')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
print(torch.prod(x))

print('--- var')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.var(x))

print('--- std')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.std(x))

print('--- max')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.max(x))

print('--- min')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.min(x))

print('--- amax')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.amax(x))

print('--- amin')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.amin(x))

print('--- argmax')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.argmax(x))

print('--- argmin')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.argmin(x))

print('--- all')
x = torch.tensor([True, False])
print(torch.all(x))

print('--- any')
x = torch.tensor([True, False])
print(torch.any(x))

print('--- cumsum')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.cumsum(x, 1))

print('--- logsumexp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.logsumexp(x, 1))
