# normal_, uniform_ and the like on existing tensors.
import torch

torch.manual_seed(0)
print(
    torch.empty(3).uniform_(-1, 1),
    torch.empty(2, 2).uniform_(),
    torch.empty(3).normal_(),
    torch.empty(2).normal_(5, 0.1),
    torch.empty(16).normal_(0, 2),
    torch.empty(4).random_(0, 10),
    torch.empty(2, dtype=torch.float64).uniform_(2, 3),
)
torch.manual_seed(1)
x = torch.zeros(4, 4)
x[0].normal_()
x[:, 1].uniform_(5, 6)
print(x)
