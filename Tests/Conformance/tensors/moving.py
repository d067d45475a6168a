import torch

x = torch.arange(6).reshape(1, 2, 3)
print(x.movedim(0, 2).shape, torch.moveaxis(x, (0, 1), (1, 0)).shape, x.swapaxes(0, 2).shape, torch.swapdims(x, 0, 1).shape)
print(x.unflatten(2, (3, 1)).shape, torch.ravel(x), x.view_as(torch.zeros(3, 2)), x.reshape_as(torch.zeros(6)), x.sum_to_size(1, 2, 1))
print(x.narrow(2, 1, 2), x.select(1, 0), torch.narrow_copy(x, 1, 0, 1), x.squeeze(), x.squeeze((0, 1)).shape)
print(torch.sum(x, axis=2), x.float().mean(axis=1, keepdims=True), torch.cat((x, x), axis=1).shape)
