# The examples of docs/operations.md, written from the catalogue: joining and splitting
import torch
import torch.nn.functional as F

print('--- hstack')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5], [0.1]])
print(torch.hstack([a, b]))

print('--- vstack')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1, -1.3]])
print(torch.vstack([a, b]))

print('--- dstack')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.dstack([a, b]))

print('--- column_stack')
a = torch.tensor([0.4, -1.0])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.column_stack([a, b]))

print('--- atleast_1d')
a = torch.tensor([0.4, -1.0])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.atleast_1d(a, b))

print('--- atleast_2d')
a = torch.tensor([0.4, -1.0])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.atleast_2d(a, b))

print('--- atleast_3d')
a = torch.tensor([0.4, -1.0])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.atleast_3d(a, b))

print('--- tensor_split')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7], [0.2, -1.2]])
print(torch.tensor_split(x, 2))

print('--- hsplit')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1]], [[-1.5, 0.8], [-0.7, 1.7]]])
print(torch.hsplit(x, 2))

print('--- vsplit')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1]], [[-1.5, 0.8], [-0.7, 1.7]]])
print(torch.vsplit(x, 2))

print('--- dsplit')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1]], [[-1.5, 0.8], [-0.7, 1.7]]])
print(torch.dsplit(x, 2))

print('--- split_with_sizes')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7]])
print(torch.split_with_sizes(x, (1, 3)))

print('--- broadcast_tensors')
a = torch.tensor([[0.4], [-1.0]])
b = torch.tensor([1.5, 0.1, -1.3])
print(torch.broadcast_tensors(a, b))

print('--- meshgrid')
a = torch.tensor([0, 1])
b = torch.tensor([5, 6, 7])
print(torch.meshgrid(a, b, indexing='ij'))

print('--- cartesian_prod')
a = torch.tensor([0.4, -1.0])
b = torch.tensor([1.5, 0.1, -1.3])
print(torch.cartesian_prod(a, b))

print('--- combinations')
x = torch.tensor([0.4, -1.0, 1.3, -0.1])
print(torch.combinations(x))

print('--- block_diag')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1]])
print(torch.block_diag(a, b))
