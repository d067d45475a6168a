import torch

x = torch.zeros(0, 3)
print(x.sum(), x.sum(0), x.mean(), x.prod(), x.sort().values, x.cumsum(0), x.t().shape, x.flip(0), x.norm(), x.unique(), x.nonzero())
print(torch.cat([x, torch.ones(1, 3)]), x @ torch.ones(3, 2), torch.ones(2, 0) @ torch.ones(0, 2), x.std(1), x.argsort(), x.topk(2).values, x.roll(1), x.tril())
print(torch.einsum("ij,jk->ik", torch.ones(2, 0), torch.ones(0, 3)), torch.stack([x, x]).shape, x.repeat(2, 1).shape, torch.logsumexp(x, 0), x.all(), x.any(), x.max(1).values)
