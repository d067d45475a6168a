# A Dataset of one's own, collated into batches.
import torch
from torch.utils.data import Dataset, DataLoader


class Squares(Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return torch.tensor([i, i * i], dtype=torch.float32), i % 2, i / 2


ds = Squares(5)
print(len(ds), ds[2])
for x, label, half in DataLoader(ds, batch_size=2):
    print(x, label, half, half.dtype)
torch.manual_seed(0)
for x, label, _ in DataLoader(ds, batch_size=3, shuffle=True):
    print(x[:, 0].tolist(), label.tolist())
print(
    [b.tolist() for b in DataLoader([1, 2, 3], batch_size=2)],
    [b for b in DataLoader([1.5, 2.5], batch_size=2)],
    [b for b in DataLoader([torch.zeros(2), torch.ones(2)], batch_size=2)],
    [len(b) for b in DataLoader([(1, 2.0), (3, 4.0)], batch_size=2)],
    len(DataLoader(ds, batch_size=2)),
)


class Labelled(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return {"x": torch.tensor(float(i)), "name": "n" + str(i)}


print(next(iter(DataLoader(Labelled(), batch_size=3))))
try:
    next(iter(DataLoader([torch.zeros(2), torch.zeros(3)], batch_size=2)))
except RuntimeError as e:
    print(e)
