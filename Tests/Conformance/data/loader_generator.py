# Shuffling with a generator of one's own: the same order again.
import torch
from torch.utils.data import DataLoader, TensorDataset

ds = TensorDataset(torch.arange(10))
for _ in range(2):
    g = torch.Generator().manual_seed(42)
    loader = DataLoader(ds, batch_size=4, shuffle=True, generator=g)
    print([b[0].tolist() for b in loader], [b[0].tolist() for b in loader])
torch.manual_seed(0)
loader = DataLoader(ds, batch_size=5, shuffle=True)
print([b[0].tolist() for b in loader])
print([b[0].tolist() for b in loader], torch.rand(1))
