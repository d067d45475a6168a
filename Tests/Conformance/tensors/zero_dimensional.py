import torch

x = torch.tensor(3.0)
print(x.sum(0), x.sort(), x.cumsum(0), x.argmax(), x.max(0), x.flip(0), x.norm(), x.median(), x.unique(), x.topk(1), x.squeeze(), x.view(1), x.expand(2), x.repeat(2))
print(torch.stack([x, x]), x.reshape(1, 1), x.mode(), x.kthvalue(1), x.cumprod(0), x.t(), torch.nonzero(x), x.argsort(), x.prod(0))
