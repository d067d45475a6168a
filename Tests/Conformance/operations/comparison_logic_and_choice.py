# The examples of docs/operations.md, written from the catalogue: comparison, logic and choice
import torch
import torch.nn.functional as F

print('--- eq')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.eq(x, other))

print('--- ne')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.ne(x, other))

print('--- lt')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.lt(x, other))

print('--- le')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.le(x, other))

print('--- gt')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.gt(x, other))

print('--- ge')
x = torch.tensor([1, 2, 3])
other = torch.tensor([3, 2, 1])
print(torch.ge(x, other))

print('--- logical_and')
x = torch.tensor([True, False])
other = torch.tensor([True, True])
print(torch.logical_and(x, other))

print('--- logical_or')
x = torch.tensor([True, False])
other = torch.tensor([True, True])
print(torch.logical_or(x, other))

print('--- logical_xor')
x = torch.tensor([True, False])
other = torch.tensor([True, True])
print(torch.logical_xor(x, other))

print('--- logical_not')
x = torch.tensor([True, False])
print(torch.logical_not(x))

print('--- bitwise_not')
x = torch.tensor([True, False])
print(torch.bitwise_not(x))

print('--- bitwise_and')
x = torch.tensor([5, 6])
other = torch.tensor([3, 1])
print(torch.bitwise_and(x, other))

print('--- bitwise_or')
x = torch.tensor([5, 6])
other = torch.tensor([3, 1])
print(torch.bitwise_or(x, other))

print('--- bitwise_xor')
x = torch.tensor([5, 6])
other = torch.tensor([3, 1])
print(torch.bitwise_xor(x, other))

print('--- bitwise_left_shift')
x = torch.tensor([5, 6])
other = torch.tensor([3, 1])
print(torch.bitwise_left_shift(x, other))

print('--- bitwise_right_shift')
x = torch.tensor([5, 6])
other = torch.tensor([3, 1])
print(torch.bitwise_right_shift(x, other))

print('--- isnan')
x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
print(torch.isnan(x))

print('--- isinf')
x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
print(torch.isinf(x))

print('--- isfinite')
x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
print(torch.isfinite(x))

print('--- maximum')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([2.5, 1.1, -0.3])
print(torch.maximum(x, other))

print('--- minimum')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([2.5, 1.1, -0.3])
print(torch.minimum(x, other))

print('--- clamp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.clamp(x, -1, 1.05))

print('--- where')
condition = torch.tensor([True, False, True])
x = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
other = torch.tensor([-1.1, 1.2, -0.2])
print(torch.where(condition, x, other))

print('--- masked_fill')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
mask = torch.tensor([True, False, True])
value = torch.tensor(-1.1)
print(torch.masked_fill(x, mask, value))
