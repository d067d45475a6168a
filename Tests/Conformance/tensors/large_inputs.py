import torch

torch.manual_seed(0)
x = torch.rand(20000)
values, indices = x.sort()
print(values[:3], indices[:3], values[-2:], bool((values[1:] >= values[:-1]).all()), torch.equal(x[indices], values))
print(x.topk(3), x.median(), x.kthvalue(5000), (x > 0.5).nonzero().shape, torch.searchsorted(values, torch.tensor([0.25, 0.75])))
i = torch.randint(0, 1000, (20000,))
print(torch.bincount(i).max(), torch.unique(i).numel(), i.sort().values[::4000], i.mode().values, torch.zeros(1000).index_add_(0, i, torch.ones(20000)).max(), i.float().cummax(0).values[-1], i.unique(return_counts=True)[1][:5])
