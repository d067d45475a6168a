# The examples of docs/operations.md, written from the catalogue: arithmetic
import torch
import torch.nn.functional as F

print('--- add')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.add(x, other))

print('--- sub')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.sub(x, other))

print('--- rsub')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.rsub(x, 1))

print('--- mul')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.mul(x, other))

print('--- div')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.83, 1.29, 0.75])
print(torch.div(x, other))

print('--- rdiv')
x = torch.tensor([1.0, 2.0, 4.0])
print(2 / x)

print('--- floor_divide')
x = torch.tensor([7, -7])
print(torch.floor_divide(x, 2))

print('--- remainder')
x = torch.tensor([0.0, -0.5, -1.0, 0.5])
print(torch.remainder(x, 3))

print('--- rmod')
x = torch.tensor([3.0, 4.0])
print(7 % x)

print('--- fmod')
x = torch.tensor([0.0, -0.5, -1.0, 0.5])
print(torch.fmod(x, 3))

print('--- pow')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.pow(x, 3))

print('--- rpow')
x = torch.tensor([1.0, 2.0, 3.0])
print(2 ** x)

print('--- atan2')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
other = torch.tensor([1.83, 1.29, 0.75])
print(torch.atan2(x, other))

print('--- neg')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.neg(x))
