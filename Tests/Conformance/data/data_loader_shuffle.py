# DataLoader with shuffle: the order for a seed, another one each epoch, and what it draws.
import torch
from torch.utils.data import DataLoader, TensorDataset

ds = TensorDataset(torch.arange(8), torch.arange(8) * 10)
for seed in (0, 1, 42):
    torch.manual_seed(seed)
    l = DataLoader(ds, batch_size=3, shuffle=True)
    for epoch in range(2):
        print(seed, epoch, [x.tolist() for x, _ in l])
    print(torch.rand(2), torch.randn(2))
torch.manual_seed(0)
l = DataLoader(ds, batch_size=4)
[0 for _ in l]
print(torch.rand(1))
torch.manual_seed(0)
print(
    [b[1].tolist() for b in DataLoader(ds, batch_size=4, shuffle=True)],
    DataLoader(range(5), batch_size=2, shuffle=True).batch_size,
)
torch.manual_seed(0)
it = iter(l)
print(torch.rand(1))
next(it)
print(torch.rand(1))
