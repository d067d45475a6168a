# beyond: Module.apply, nn.init
# Initialising by hand.
import torch
import torch.nn as nn

torch.manual_seed(0)


def start(m):
    if isinstance(m, nn.Linear):
        nn.init.xavier_uniform_(m.weight)
        nn.init.zeros_(m.bias)


n = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
n.apply(start)
for p in n.parameters():
    print(p)
l = nn.Linear(2, 2)
nn.init.constant_(l.weight, 0.5)
nn.init.normal_(l.bias, 0.0, 0.1)
print(l.weight, l.bias, nn.init.kaiming_normal_(torch.empty(2, 2)))
