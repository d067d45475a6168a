# The examples of docs/operations.md, written from the catalogue: linear algebra
import torch
import torch.nn.functional as F

print('--- matmul')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(torch.matmul(x, other))

print('--- mm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
mat2 = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(torch.mm(x, mat2))

print('--- bmm')
x = torch.tensor([[[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]], [[-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]]])
mat2 = torch.tensor([[[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]], [[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]]])
print(torch.bmm(x, mat2))

print('--- mv')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
vec = torch.tensor([1.5, 0.1, -1.3])
print(torch.mv(x, vec))

print('--- dot')
x = torch.tensor([0.4, -1.0, 1.3])
tensor = torch.tensor([1.5, 0.1, -1.3])
print(torch.dot(x, tensor))

print('--- outer')
x = torch.tensor([0.4, -1.0])
vec2 = torch.tensor([1.5, 0.1, -1.3])
print(torch.outer(x, vec2))

print('--- addmm')
x = torch.tensor([0.4, -1.0])
mat1 = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
mat2 = torch.tensor([[-1.1, 1.2], [-0.2, -1.7]])
print(torch.addmm(x, mat1, mat2))

print('--- linear')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
weight = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9], [0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
bias = torch.tensor([-1.1, 1.2, -0.2, -1.7])
print(F.linear(x, weight, bias))

print('--- baddbmm')
x = torch.tensor([0.4, -1.0])
batch1 = torch.tensor([[[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]], [[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]]])
batch2 = torch.tensor([[[-1.1, 1.2], [-0.2, -1.7]], [[0.6, -0.8], [1.5, 0.1]]])
print(torch.baddbmm(x, batch1, batch2, beta=0.5, alpha=2))

print('--- addbmm')
x = torch.tensor([0.4, -1.0])
batch1 = torch.tensor([[[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]], [[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]]])
batch2 = torch.tensor([[[-1.1, 1.2], [-0.2, -1.7]], [[0.6, -0.8], [1.5, 0.1]]])
print(torch.addbmm(x, batch1, batch2))

print('--- addmv')
x = torch.tensor([0.4, -1.0, 1.3])
mat = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
vec = torch.tensor([-1.1, 1.2])
print(torch.addmv(x, mat, vec, beta=0.5, alpha=2))

print('--- addr')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]])
vec1 = torch.tensor([1.5, 0.1, -1.3])
vec2 = torch.tensor([-1.1, 1.2])
print(torch.addr(x, vec1, vec2, beta=0.5, alpha=2))

print('--- vdot')
x = torch.tensor([0.4, -1.0, 1.3])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.vdot(x, other))

print('--- inner')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9], [0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.inner(x, other))

print('--- linalg.multi_dot')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
c = torch.tensor([[-1.1, 1.2], [-0.2, -1.7]])
print(torch.linalg.multi_dot([a, b, c]))

print('--- tensordot')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(torch.tensordot(a, b, dims=1))

print('--- cross')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.cross(x, other))

print('--- linalg.cross')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[0.8, 0.0, -0.7]])
print(torch.linalg.cross(x, other))

print('--- inverse')
x = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
print(torch.inverse(x))

print('--- det')
x = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
print(torch.det(x))

print('--- slogdet')
x = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
print(torch.slogdet(x))

print('--- linalg.slogdet')
x = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
print(torch.linalg.slogdet(x))

print('--- logdet')
x = torch.tensor([[1.42]])
print(torch.logdet(x))

print('--- linalg.solve')
A = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
B = torch.tensor([1.5, 0.1])
print(torch.linalg.solve(A, B))

print('--- matrix_power')
x = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
print(torch.matrix_power(x, 3))

print('--- cholesky')
A = torch.tensor([[4.0, 2.0], [2.0, 3.0]])
print(torch.cholesky(A))

print('--- linalg.cholesky')
A = torch.tensor([[4.0, 2.0], [2.0, 3.0]])
print(torch.linalg.cholesky(A))

print('--- linalg.qr')
A = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
print(torch.linalg.qr(A))

print('--- linalg.solve_triangular')
A = torch.tensor([[0.0, -0.5], [-1.0, 0.5]])
B = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.linalg.solve_triangular(A, B, upper=True))

print('--- linalg.eigvalsh')
A = torch.tensor([[4.0, 2.0], [2.0, 3.0]])
print(torch.linalg.eigvalsh(A))

print('--- linalg.pinv')
x = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
print(torch.linalg.pinv(x))

print('--- pinverse')
x = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
print(torch.pinverse(x))

print('--- linalg.matrix_rank')
x = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
print(torch.linalg.matrix_rank(x))

print('--- linalg.lstsq')
x = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
b = torch.tensor([[1.5], [0.1], [-1.3]])
print(torch.linalg.lstsq(x, b))

print('--- linalg.vecdot')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
y = torch.tensor([1.5, 0.1, -1.3])
print(torch.linalg.vecdot(x, y))

print('--- linalg.diagonal')
A = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.linalg.diagonal(A))

print('--- kron')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.kron(x, other))

print('--- einsum')
a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
b = torch.tensor([[1.0, 0.0], [5.0, 1.0]])
print(torch.einsum('ij,jk->ik', a, b))

print('--- tril')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2]])
print(torch.tril(x))

print('--- triu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2]])
print(torch.triu(x))

print('--- trace')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2]])
print(torch.trace(x))

print('--- diag')
x = torch.tensor([0.4, -1.0, 1.3])
print(torch.diag(x))

print('--- diagflat')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(torch.diagflat(x))

print('--- diag_embed')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.diag_embed(x))

print('--- tril_indices')
print(torch.tril_indices(3, 3))

print('--- triu_indices')
print(torch.triu_indices(3, 3))
