# random_split by lengths and by fractions.
import torch
from torch.utils.data import TensorDataset, random_split, DataLoader, Subset

torch.manual_seed(0)
ds = TensorDataset(torch.arange(10))
a, b = random_split(ds, [7, 3])
print(len(a), len(b), a.indices, b.indices, a[0], [x.item() for (x,) in b], type(a).__name__)
print(
    [len(p) for p in random_split(ds, [0.5, 0.25, 0.25])],
    [len(p) for p in random_split(range(7), [0.5, 0.5])],
    torch.rand(1),
)
torch.manual_seed(1)
tr, te = random_split(ds, [0.8, 0.2])
print(
    tr.indices,
    te.indices,
    [x.tolist() for (x,) in DataLoader(tr, batch_size=3)],
    Subset(ds, [3, 1])[1],
    len(Subset(ds, [3, 1])),
    tr.dataset is ds,
)
try:
    random_split(ds, [5, 3])
except ValueError as e:
    print(e)
