# Writing through indices: the tensor changes in place.
import torch

x = torch.zeros(3, 4)
x[0, 0] = 1
x[1] = 2
x[:, -1] = torch.tensor([7.0, 8.0, 9.0])
x[2, 1:3] = 5
print(x)
x[x == 5] = -1
x[torch.tensor([0, 2]), 0] = 4
x[[1], [1]] = 6
print(x)
x[0] += 1
x[:, 1] *= 10
x[...] -= 1
print(x)
x[1:, ::2] = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
x[0] = x[2]
print(x)
x[:] = 0
x[0:2] = torch.arange(4.0)
x[2][3] = 8
print(x)
m = torch.zeros(4, dtype=torch.int64)
m[1] = 3.7
m[2:] = True
print(m)
b = torch.zeros(2, 2, dtype=torch.bool)
b[0] = True
print(b)
y = torch.arange(5)
v = y[1:4]
v[0] = 100
print(y, v)
y[y > 50] = 0
print(y, v)
z = torch.zeros(2, 3)
z[:, 0] = 1
z[0, :] = torch.tensor(5)
z[torch.tensor([True, False])] = torch.tensor([1.0, 2.0, 3.0])
print(z)
a = torch.arange(4)
a[[0, 1]] = a[[1, 0]]
print(a)
a[torch.tensor([0, 0])] += 1
print(a)
