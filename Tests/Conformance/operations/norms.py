# The examples of docs/operations.md, written from the catalogue: norms
import torch
import torch.nn.functional as F

print('--- norm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.norm(x))

print('--- linalg.vector_norm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.linalg.vector_norm(x))

print('--- linalg.norm')
A = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.linalg.norm(A))

print('--- linalg.matrix_norm')
A = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.linalg.matrix_norm(A))

print('--- linalg.svdvals')
A = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.linalg.svdvals(A))

print('--- dist')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.dist(x, other))

print('--- cdist')
x1 = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
x2 = torch.tensor([[1.5, 0.1], [-1.3, 1.0]])
print(torch.cdist(x1, x2))

print('--- pdist')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7]])
print(torch.pdist(x))
