# beyond: gather, index_select, take, nonzero, masked_fill, select, narrow
# Indexing by functions.
import torch

x, i = torch.arange(12).reshape(3, 4), torch.tensor([2, 0])
print(
    x.gather(1, torch.tensor([[0], [1], [2]])),
    torch.index_select(x, 0, i),
    x.take(torch.tensor([0, 5])),
    torch.nonzero(x > 9),
    x.masked_fill(x > 5, 0),
    x.select(1, 0),
    x.narrow(1, 1, 2),
    torch.masked_select(x, x > 8),
    [1, 2, 3][torch.tensor(1)],
    list(range(5))[torch.tensor(1) : torch.tensor(3)],
)
