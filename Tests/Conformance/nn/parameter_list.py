# ParameterList and ParameterDict.
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = nn.ParameterList([nn.Parameter(torch.ones(2) * i) for i in range(3)])
        self.named = nn.ParameterDict({"a": nn.Parameter(torch.zeros(1))})

    def forward(self, x):
        for w in self.weights:
            x = x * w
        return x + self.named["a"]


net = Net()
print([n for n, _ in net.named_parameters()], len(net.weights), net.weights[1])
net.weights.append(nn.Parameter(torch.full((2,), 5.0)))
print(len(net.weights), net(torch.ones(2)))
print(list(net.named.keys()), "a" in net.named)
print(list(net.state_dict()))
print(net)
