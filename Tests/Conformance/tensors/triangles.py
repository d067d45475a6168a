# beyond: one_hot, tril, triu, diag
# Masks and diagonals.
import torch
import torch.nn.functional as F

t = torch.tensor([0, 2, 1])
print(
    F.one_hot(t),
    F.one_hot(t, 4).float(),
    torch.tril(torch.ones(3, 3)),
    torch.triu(torch.ones(3, 3), diagonal=1),
    torch.diag(torch.tensor([1, 2])),
)
