# Freezing layers, replacing the head, training only what is left.
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential()
net.add_module("body", nn.Sequential(nn.Linear(2, 4), nn.ReLU()))
net.add_module("head", nn.Linear(4, 3))
for p in net.body.parameters():
    p.requires_grad = False
net.head = nn.Linear(4, 2)
print(net)
print([(n, p.requires_grad) for n, p in net.named_parameters()])
opt = torch.optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1)
before = net.body[0].weight.clone()
loss = net(torch.ones(1, 2)).sum()
loss.backward()
opt.step()
print(torch.equal(before, net.body[0].weight), net.body[0].weight.grad, net.head.weight.grad.shape, len(opt.param_groups[0]["params"]))
