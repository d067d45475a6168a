# Mistakes with modules.
import torch
from torch import nn


class NoSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


net = nn.Linear(2, 3)
for text, f in {
    "no super": lambda: NoSuper(),
    "no forward": lambda: NoForward()(torch.ones(1)),
    "missing": lambda: net.missing,
    "set weight": lambda: setattr(net, "weight", torch.zeros(3, 2)),
    "add module": lambda: net.add_module("a", 5),
    "name": lambda: net.add_module("a.b", nn.ReLU()),
    "buffer": lambda: net.register_buffer("weight", torch.zeros(1)),
    "parameter": lambda: net.register_parameter("p", torch.zeros(1)),
    "too many": lambda: net(torch.ones(1, 2), 5),
    "call": lambda: nn.Linear(5),
    "submodule": lambda: net.get_submodule("a.b"),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", type(e).__name__, str(e))
