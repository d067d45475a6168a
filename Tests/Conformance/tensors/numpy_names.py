import torch

x = torch.arange(6.0).reshape(2, 3)
print(x.sum(axis=0), torch.mean(x, axis=1, keepdims=True), x.argmax(axis=1), torch.cat([x, x], axis=1).shape, torch.stack([x, x], axis=0).shape, x.std(axis=0), x.squeeze(axis=0).shape, x.softmax(axis=1).sum(), x.cumsum(axis=1), x.flip(dims=(1,)), x.permute(dims=(1, 0)).shape, torch.zeros(size=(1, 2)), torch.rand(size=(2, 0)), x.expand(size=(1, 2, 3)).shape)
