# The examples of docs/operations.md, written from the catalogue: shapes and views
import torch
import torch.nn.functional as F

print('--- reshape')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.reshape(x, (3, 2)))

print('--- view')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.view((3, 2)))

print('--- view_as')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(x.view_as(other))

print('--- flatten')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]], [[-0.7, 1.7], [0.2, -1.2], [1.1, -0.3]]])
print(torch.flatten(x, start_dim=1))

print('--- unflatten')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1, -1.5, 0.8], [-0.7, 1.7, 0.2, -1.2, 1.1, -0.3]])
print(torch.unflatten(x, 1, (2, 3)))

print('--- transpose')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.transpose(x, 0, 1))

print('--- t')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.t(x))

print('--- T')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.T)

print('--- mT')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8]], [[-0.7, 1.7], [0.2, -1.2], [1.1, -0.3]]])
print(x.mT)

print('--- permute')
x = torch.linspace(-2.0, 2.0, 24).reshape(2, 3, 4)
print(torch.permute(x, (2, 0, 1)))

print('--- movedim')
x = torch.linspace(-2.0, 2.0, 24).reshape(2, 3, 4)
print(torch.movedim(x, 0, 2))

print('--- squeeze')
x = torch.tensor([[[0.4, -1.0, 1.3]], [[-0.1, -1.5, 0.8]]])
print(torch.squeeze(x))

print('--- unsqueeze')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.unsqueeze(x, 1))

print('--- expand')
x = torch.tensor([[0.4], [-1.0]])
print(x.expand((3, 2, 4)))

print('--- expand_as')
x = torch.tensor([[0.4], [-1.0]])
other = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(x.expand_as(other))

print('--- broadcast_to')
x = torch.tensor([[0.4], [-1.0]])
print(torch.broadcast_to(x, (2, 3)))

print('--- repeat')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.repeat((2, 1)))

print('--- narrow')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.narrow(x, 1, 1, 2))

print('--- select')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.select(x, 1, -1))

print('--- diagonal')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2]])
print(torch.diagonal(x))

print('--- flip')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.flip(x, (0, 1)))

print('--- cat')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1, -1.3]])
print(torch.cat([a, b]))

print('--- stack')
a = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
b = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.stack([a, b]))

print('--- split')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7], [0.2, -1.2]])
print(torch.split(x, 2))

print('--- chunk')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7], [0.2, -1.2]])
print(torch.chunk(x, 2))

print('--- unbind')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.unbind(x))

print('--- contiguous')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.contiguous())

print('--- clone')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.clone(x))

print('--- detach')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.detach(x))

print('--- roll')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.roll(x, 1, dims=1))

print('--- rot90')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.rot90(x))

print('--- fliplr')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.fliplr(x))

print('--- flipud')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.flipud(x))

print('--- tile')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.tile(x, (2,)))

print('--- ravel')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.ravel(x))

print('--- reshape_as')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(x.reshape_as(other))

print('--- sum_to_size')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.sum_to_size((2, 1)))

print('--- unfold')
x = torch.tensor([0.4, -1.0, 1.3, -0.1, -1.5])
print(x.unfold(0, 3, 1))

print('--- as_strided')
x = torch.tensor([0.4, -1.0, 1.3, -0.1, -1.5, 0.8])
print(torch.as_strided(x, (2, 2), (3, 1), storage_offset=0))

print('--- repeat_interleave')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.repeat_interleave(x, 2))

print('--- narrow_copy')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.narrow_copy(x, 1, 1, 2))
