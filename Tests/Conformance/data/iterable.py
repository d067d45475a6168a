# IterableDataset, Subset, ConcatDataset and Dataset + Dataset.
import torch
from torch.utils.data import ConcatDataset, DataLoader, IterableDataset, Subset, TensorDataset


class Count(IterableDataset):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


print([b.tolist() for b in DataLoader(Count(5), batch_size=2)])
print([b.tolist() for b in DataLoader(Count(5), batch_size=2, drop_last=True)])
a, b = TensorDataset(torch.arange(3)), TensorDataset(torch.arange(10, 12))
c = a + b
print(type(c).__name__, len(c), c[0], c[4], c[-1], ConcatDataset([a, b, a])[5])
s = Subset(c, [4, 0])
print(len(s), s[0], s[1], [x[0].tolist() for x in DataLoader(s, batch_size=2)])
