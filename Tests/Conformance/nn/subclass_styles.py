# The ways learners write their modules: attributes, methods, inheritance, functional calls, loops.
import torch
import torch.nn as nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes, dropout=0.0):
        super(MLP, self).__init__()
        self.sizes = sizes
        self.layers = nn.ModuleList()
        for i in range(len(sizes) - 1):
            self.layers.append(nn.Linear(sizes[i], sizes[i + 1]))
        self.drop = nn.Dropout(dropout)
        self.steps = 0

    def forward(self, x):
        self.steps += 1
        for layer in self.layers[:-1]:
            x = self.drop(F.relu(layer(x)))
        return self.layers[-1](x)

    @property
    def depth(self):
        return len(self.layers)

    def count(self):
        return sum(p.numel() for p in self.parameters())


class Classifier(MLP):
    def predict(self, x):
        with torch.no_grad():
            return self(x).argmax(dim=1)


torch.manual_seed(0)
net = Classifier([4, 8, 3])
x = torch.randn(5, 4)
print(net(x).shape, net.predict(x), net.depth, net.count(), net.steps, net.sizes)
print(net)
print(isinstance(net, nn.Module), callable(net), net.training)
