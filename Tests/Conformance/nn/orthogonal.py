# init.orthogonal_: rows or columns of length 1 at right angles, the same matrix as PyTorch's
import torch
from torch import nn

torch.manual_seed(0)
for shape in ((3, 3), (2, 4), (5, 2), (2, 2, 3)):
    w = nn.init.orthogonal_(torch.empty(shape), gain=2)
    print(w)
    m = w.reshape(shape[0], -1)
    product = m @ m.t() if m.size(0) <= m.size(1) else m.t() @ m
    print(torch.allclose(product, 4 * torch.eye(product.size(0)), atol=1e-5))
print(nn.init.orthogonal_(nn.Linear(2, 2).weight).requires_grad, torch.rand(1))
try:
    nn.init.orthogonal_(torch.empty(3))
except ValueError as e:
    print(e)
