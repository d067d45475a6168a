# DataLoader without shuffle: batches, the short last one, drop_last, length.
import torch
from torch.utils.data import DataLoader, TensorDataset

ds = TensorDataset(torch.arange(10.0).unsqueeze(1), torch.arange(10) % 3)
for size in (4, 5, 20, 1):
    print(
        size,
        len(DataLoader(ds, batch_size=size)),
        [tuple(x.shape) for x, _ in DataLoader(ds, batch_size=size)][-1],
    )
for x, y in DataLoader(ds, batch_size=4):
    print(x.squeeze(1), y)
l = DataLoader(ds, batch_size=4, drop_last=True)
print(len(l), [y.tolist() for _, y in l], l.batch_size, len(l.dataset), l.dataset is ds)
print([x.shape for x, _ in DataLoader(ds)][0], next(iter(DataLoader(ds, batch_size=2))))
b = next(iter(DataLoader(ds, batch_size=2)))
print(type(b).__name__, len(b))
