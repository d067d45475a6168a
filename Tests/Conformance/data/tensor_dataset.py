# TensorDataset: length, items, slices, messages.
import torch
from torch.utils.data import TensorDataset, Dataset

x, y = torch.arange(6.0).reshape(3, 2), torch.tensor([0, 1, 0])
ds = TensorDataset(x, y)
print(
    len(ds),
    ds[0],
    ds[-1],
    ds[1][1].item(),
    ds[0:2],
    len(ds.tensors),
    isinstance(ds, Dataset),
    TensorDataset(x)[1],
)
for a, b in ds:
    print(a, b)
try:
    TensorDataset(x, torch.zeros(2))
except AssertionError as e:
    print(type(e).__name__, e)
try:
    ds[5]
except IndexError as e:
    print(e)
