import torch

x = torch.arange(24.0).reshape(2, 3, 4)
print(x.sum((0, 2)), x.mean((1, 2), keepdim=True), x.amax((0, 1)), x.amin(dim=(2,)), x.std((0, 1)), x.sum(-1, keepdim=True).shape, x.sum(()), x.all(2).shape, x.any((0, 1)), x.amax().shape)
print(x.max(), x.max(1), x.min(dim=2, keepdim=True).values.shape, x.argmax(), x.argmin(1), x.argmax(-1, keepdim=True).shape, torch.max(x[0], x[1]), torch.max(x, dim=0).indices, x.sum(dtype=torch.float64), x.norm(dim=(1, 2)))
