# Buffers: registered, in state_dict, not trained, changed in forward; non-persistent ones.
import torch
from torch import nn


class Average(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("scratch", torch.ones(1), persistent=False)
        self.register_buffer("nothing", None)

    def forward(self, x):
        self.mean = 0.5 * self.mean + 0.5 * x.mean(dim=0)
        return x - self.mean


m = Average()
print(m(torch.tensor([[1.0, 2.0], [3.0, 4.0]])), m.mean)
print(list(m.parameters()), m.state_dict(), [n for n, b in m.named_buffers()])
n = Average()
n.load_state_dict(m.state_dict())
print(n.mean, n.scratch, n.nothing)
m.double()
print(m.mean.dtype)
