# train() and eval() reach the whole tree; requires_grad_ freezes.
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.5), nn.ReLU()))
print([m.training for m in net.modules()])
print(net.eval() is net, [m.training for m in net.modules()])
net[1].train()
print([m.training for m in net.modules()])
x = torch.ones(1, 2)
net.eval()
print(torch.equal(net(x), net(x)))
net.requires_grad_(False)
print([p.requires_grad for p in net.parameters()], net(x).requires_grad)
net[0].weight.requires_grad = True
print([n for n, p in net.named_parameters() if p.requires_grad])
try:
    net.train("yes")
except ValueError as e:
    print(e)
