# parameters, named_parameters, children, modules, numel, shared modules.
import torch
import torch.nn as nn

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 3)
        self.act = nn.ReLU()
        self.head = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 1, bias=False))
        self.gain = nn.Parameter(torch.ones(1))
        self.note = "not a parameter"
        self.plain = torch.zeros(2)
        self.tied = self.fc1

    def forward(self, x):
        return self.head(self.act(self.fc1(x))) * self.gain


n = Net()
for name, p in n.named_parameters():
    print(name, tuple(p.shape), p.requires_grad, p.is_leaf, type(p).__name__)
print(
    [name for name, _ in n.named_children()],
    [name for name, _ in n.named_modules()],
    [type(m).__name__ for m in n.modules()],
    len(list(n.children())),
    sum(p.numel() for p in n.parameters()),
    len(list(n.parameters())),
)
print(
    n.fc1.weight.requires_grad,
    n.fc1.in_features,
    n.fc1.out_features,
    isinstance(n.gain, nn.Parameter),
    isinstance(n.gain, torch.Tensor),
    isinstance(n.head, nn.Module),
    n.tied is n.fc1,
    n(torch.ones(1, 2)).shape,
)
for p in n.fc1.parameters():
    p.requires_grad = False
print([name for name, p in n.named_parameters() if p.requires_grad], n.head[0], n.head[-1])
n.extra = nn.Linear(1, 1)
print(len(list(n.parameters())))
del n.extra
print(hasattr(n, "extra"), len(list(n.parameters())))
try:
    n.nope
except AttributeError as e:
    print(e)
