# beyond: std, var, median, cumsum, norm, sort, topk, unique, bincount
# std, var, median, cumsum, norm, sort, topk, unique.
import torch

x = torch.tensor([3.0, 1.0, 2.0, 6.0])
print(
    x.std(),
    x.var(),
    x.std(unbiased=False),
    x.reshape(2, 2).std(0),
    x.median(),
    x.cumsum(0),
    x.norm(),
    torch.linalg.norm(x) if hasattr(torch, "linalg") else None,
    x.reshape(2, 2).norm(dim=1),
)
print(
    x.sort(),
    x.sort(descending=True).values,
    x.argsort(),
    torch.topk(x, 2),
    torch.unique(torch.tensor([3, 1, 3])),
    torch.bincount(torch.tensor([0, 2, 2])),
    x.cumsum(0).tolist(),
)
