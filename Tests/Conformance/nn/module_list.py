# beyond: ModuleList, register_buffer
# Modules in lists, and tensors that are state but no parameters.
import torch
import torch.nn as nn

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])
        self.register_buffer("mean", torch.tensor([1.0, 2.0, 3.0]))

    def forward(self, x):
        x = x - self.mean
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return x


n = Net([3, 4, 4, 2])
print(
    n(torch.ones(1, 3)).shape,
    len(n.layers),
    n.layers[0].weight.shape,
    [k for k, _ in n.named_parameters()],
    list(n.state_dict()),
    [k for k, _ in n.named_buffers()],
)
print(n)
