# The examples of docs/operations.md, written from the catalogue: reading and writing by index
import torch
import torch.nn.functional as F

print('--- __getitem__')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]])
print(x[1:4:2])

print('--- __setitem__')
x = torch.zeros(2, 3)
x[:, 1] = 5
print(x)

print('--- gather')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([[0, 2], [1, 1]])
print(torch.gather(x, 0, index))

print('--- scatter_add')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([[0, 2], [0, 1]])
src = torch.tensor([[0.0, -1.5], [0.8, -0.6]])
print(torch.scatter_add(x, 0, index, src))

print('--- index_select')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([2, 0, 2])
print(torch.index_select(x, 0, index))

print('--- masked_select')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
mask = torch.tensor([[True, False, True], [False, False, True]])
print(torch.masked_select(x, mask))

print('--- nonzero')
x = torch.tensor([True, False, True])
print(torch.nonzero(x))

print('--- one_hot')
tensor = torch.tensor([0, 2, 1])
print(F.one_hot(tensor))

print('--- scatter')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([[0, 2], [1, 1]])
src = torch.tensor([[0.0, -1.5], [0.8, -0.6]])
print(torch.scatter(x, 0, index, src))

print('--- scatter_reduce')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([[0, 2], [0, 1]])
src = torch.tensor([[0.0, -1.5], [0.8, -0.6]])
print(torch.scatter_reduce(x, 0, index, src, 'sum'))

print('--- index_add')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([2, 0, 2])
source = torch.tensor([[0.0, -1.5], [0.8, -0.6], [1.7, 0.3]])
print(torch.index_add(x, 0, index, source, alpha=0.5))

print('--- index_copy')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([2, 0])
source = torch.tensor([[0.0, -1.5], [0.8, -0.6]])
print(torch.index_copy(x, 0, index, source))

print('--- index_fill')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
index = torch.tensor([2, 0])
print(torch.index_fill(x, 0, index, 5))

print('--- index_put')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
a = torch.tensor([0, 2])
b = torch.tensor([1, 0])
values = torch.tensor([-1.1, 1.2])
print(torch.index_put(x, [a, b], values))

print('--- take')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
index = torch.tensor([0, 5, 0])
print(torch.take(x, index))

print('--- put')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
index = torch.tensor([0, 5])
source = torch.tensor([-1.1, 1.2])
print(torch.put(x, index, source))

print('--- take_along_dim')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
indices = torch.tensor([[0, 2]])
print(torch.take_along_dim(x, indices, dim=0))

print('--- masked_scatter')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
mask = torch.tensor([True, False, True])
source = torch.tensor([-1.1, 1.2, -0.2, -1.7, 0.6])
print(torch.masked_scatter(x, mask, source))

print('--- select_scatter')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
src = torch.tensor([1.5, 0.1])
print(torch.select_scatter(x, src, 1, -1))

print('--- slice_scatter')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7]])
src = torch.tensor([[1.5, 0.1], [-1.3, 1.0]])
print(torch.slice_scatter(x, src, start=0, end=4, step=2))

print('--- diagonal_scatter')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2]])
src = torch.tensor([1.5, 0.1, -1.3])
print(torch.diagonal_scatter(x, src))

print('--- argwhere')
x = torch.tensor([True, False, True])
print(torch.argwhere(x))

print('--- searchsorted')
sorted_sequence = torch.tensor([0.4, -1.0, 1.3, -0.1])
x = torch.tensor([1.5, 0.1])
print(torch.searchsorted(sorted_sequence, x))

print('--- bucketize')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
boundaries = torch.tensor([1.5, 0.1, -1.3, 1.0])
print(torch.bucketize(x, boundaries))

print('--- unravel_index')
indices = torch.tensor([0, 5, 3])
print(torch.unravel_index(indices, (2, 3)))
