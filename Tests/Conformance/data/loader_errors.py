# What DataLoader and the data sets refuse.
import torch
from torch.utils.data import DataLoader, Dataset, TensorDataset, random_split


class Empty(Dataset):
    pass


class Uneven(Dataset):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return torch.zeros(i + 1)


for text, f in {
    "batch size": lambda: DataLoader(range(3), batch_size=0),
    "both": lambda: DataLoader(range(3), shuffle=True, sampler=[0]),
    "no getitem": lambda: Empty()[0],
    "sizes": lambda: TensorDataset(torch.zeros(2), torch.zeros(3)),
    "uneven": lambda: list(DataLoader(Uneven(), batch_size=2)),
    "lengths": lambda: random_split(range(5), [2, 2]),
    "objects": lambda: list(DataLoader([object()])),
    "workers": lambda: DataLoader(range(3), num_workers=-1),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).split("\n")[0])
