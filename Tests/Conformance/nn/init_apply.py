# Initialising a whole network with apply and isinstance.
import torch
from torch import nn


def init_weights(m):
    if isinstance(m, nn.Linear):
        nn.init.xavier_uniform_(m.weight)
        nn.init.zeros_(m.bias)


torch.manual_seed(3)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Sequential(nn.Linear(3, 1)))
print(net.apply(init_weights) is net)
for name, p in net.named_parameters():
    print(name, p.data)
