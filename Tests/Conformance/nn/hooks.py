# Forward hooks: seeing and changing what a layer gives; removing them.
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 2, bias=False), nn.ReLU())
nn.init.constant_(net[0].weight, 1.0)
seen = []
handle = net[0].register_forward_hook(lambda module, args, output: seen.append((type(module).__name__, args[0].shape, output.detach())))
net(torch.ones(1, 2))
net(torch.ones(3, 2))
handle.remove()
net(torch.ones(1, 2))
print(len(seen), seen[0], seen[1][1])
double = net[1].register_forward_hook(lambda module, args, output: output * 2)
print(net(torch.ones(1, 2)))
double.remove()
before = net.register_forward_pre_hook(lambda module, args: (args[0] + 1,))
print(net(torch.ones(1, 2)))
before.remove()
print(net(torch.ones(1, 2)))
