# Accumulating gradients over small batches equals one large batch.
import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)
a, b = nn.Linear(3, 1), nn.Linear(3, 1)
b.load_state_dict(a.state_dict())
nn.functional.mse_loss(a(x), y).backward()
for xb, yb in zip(x.chunk(4), y.chunk(4)):
    (nn.functional.mse_loss(b(xb), yb) / 4).backward()
print(torch.allclose(a.weight.grad, b.weight.grad, atol=1e-6), torch.allclose(a.bias.grad, b.bias.grad, atol=1e-6))
print(a.weight.grad.shape)
