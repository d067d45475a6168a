# named_parameters, named_modules, children, modules, buffers of nested modules.
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.fc = nn.Linear(n, n)
        self.act = nn.ReLU()
        self.register_buffer("count", torch.zeros(1))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(2))
        self.first = Block(2)
        self.rest = nn.ModuleList([Block(3), nn.Sequential(nn.Linear(1, 1), nn.Tanh())])
        self.shared = self.first.fc


net = Net()
for name, p in net.named_parameters():
    print(name, tuple(p.shape))
print([n for n, _ in net.named_modules()])
print([n for n, _ in net.named_children()], len(list(net.children())), len(list(net.modules())))
print([n for n, _ in net.named_buffers()], [b.item() for b in net.buffers()])
print(list(dict(net.named_parameters(recurse=False))), [n for n, _ in net.named_parameters(prefix="net")])
print(net.get_submodule("rest.1.0"), net.get_parameter("first.fc.bias").shape)
print(sum(p.numel() for p in net.parameters() if p.requires_grad))
print(net)
