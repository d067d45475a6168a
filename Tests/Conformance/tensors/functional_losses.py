# linear, mse_loss, cross_entropy, nll_loss with their reductions.
import torch
import torch.nn.functional as F

x, w, b = (
    torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
    torch.tensor([[1.0, -1.0], [0.5, 0.5], [2.0, 0.0]]),
    torch.tensor([0.0, 1.0, -1.0]),
)
print(
    F.linear(x, w, b), F.linear(x, w), F.linear(x[0], w, b), F.linear(x.reshape(1, 2, 2), w).shape
)
print(
    F.mse_loss(torch.tensor([2.5, 0.0]), torch.tensor([3.0, -0.5])),
    F.mse_loss(x, x * 2),
    F.mse_loss(x, x * 2, reduction="sum"),
    F.mse_loss(x, x * 2, reduction="none"),
)
z, t = torch.tensor([[2.0, 0.5, 1.0], [0.1, 0.2, 3.0]]), torch.tensor([0, 1])
print(
    F.cross_entropy(z, t),
    F.cross_entropy(z, t, reduction="sum"),
    F.cross_entropy(z, t, reduction="none"),
    F.nll_loss(F.log_softmax(z, dim=1), t),
    F.cross_entropy(z[0], t[0]),
    F.cross_entropy(z, torch.tensor([0, -100])),
    F.cross_entropy(torch.zeros(4, 10), torch.arange(4)),
)
print(
    F.relu(torch.tensor([-1.0, 2.0])),
    F.dropout(torch.ones(3), p=0.5, training=False),
    F.softmax(z, dim=1).sum(1),
)
