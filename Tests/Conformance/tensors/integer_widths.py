import torch

for dtype in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    x = torch.tensor([3, 1, 2, 3], dtype=dtype)
    print(dtype, x.sort().values, x.topk(2).values, x.unique(), x.median(), x.cumsum(0).dtype, x.max(), x.argsort(), x.flip(0), x.gather(0, torch.tensor([1])), x.scatter(0, torch.tensor([0]), 9), x.roll(1), x.prod(), x.mode().values, torch.searchsorted(x.sort().values, 2), (x * 100)[0], x.masked_fill(x > 2, 0), x.repeat_interleave(2)[:3], x.bincount()[:3], x.clamp(2, 2), torch.where(x > 2, x, 0).dtype)
