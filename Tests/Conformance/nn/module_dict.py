# ModuleDict: by name, in order, in the tree.
import torch
from torch import nn

d = nn.ModuleDict({"relu": nn.ReLU(), "tanh": nn.Tanh()})
d["lin"] = nn.Linear(2, 2)
print(list(d), len(d), "relu" in d, "gelu" in d, list(d.keys()))
print(d)
print([type(m).__name__ for m in d.values()], [n for n, p in d.named_parameters()])
del d["tanh"]
print(list(d.items()))
d.update({"out": nn.Linear(2, 1)})
print(d.pop("relu"), list(d))
d.clear()
print(len(d), d)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.acts = nn.ModuleDict([["a", nn.ReLU()], ["b", nn.Sigmoid()]])

    def forward(self, x, act):
        return self.acts[act](x)


print(Net()(torch.tensor([-1.0, 1.0]), "a"))
