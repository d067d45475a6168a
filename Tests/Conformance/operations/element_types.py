# The examples of docs/operations.md, written from the catalogue: element types
import torch
import torch.nn.functional as F

print('--- bool')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.bool())

print('--- byte')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.byte())

print('--- char')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.char())

print('--- short')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.short())

print('--- int')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.int())

print('--- long')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.long())

print('--- float')
x = torch.tensor([0.4, -1.0])
print(x.float())

print('--- double')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.double())

print('--- to')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(x.to(torch.float64))

print('--- type_as')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
other = torch.tensor([1.5])
print(x.type_as(other))

print('--- result_type')
tensor1 = torch.tensor([0.4, -1.0])
print(torch.result_type(tensor1, 2))

print('--- promote_types')
print(torch.promote_types(torch.int64, torch.float32))

print('--- can_cast')
print(torch.can_cast(torch.float32, torch.int64))
