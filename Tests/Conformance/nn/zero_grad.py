# zero_grad of modules and optimisers: None by default.
import torch
from torch import nn

net = nn.Linear(2, 1)
net(torch.ones(1, 2)).sum().backward()
print(net.weight.grad, net.bias.grad)
net.zero_grad()
print(net.weight.grad)
net(torch.ones(1, 2)).sum().backward()
net.zero_grad(set_to_none=False)
print(net.weight.grad)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
net(torch.ones(1, 2)).sum().backward()
opt.zero_grad(set_to_none=False)
print(net.weight.grad)
opt.zero_grad()
print(net.weight.grad, net.bias.grad)
