# A custom module draws in the order its layers are made.
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.b = nn.Linear(2, 2)
        self.a = nn.Linear(2, 1)
        self.scale = nn.Parameter(torch.randn(2))


torch.manual_seed(0)
n = Net()
for name, p in n.named_parameters():
    print(name, p.data)
print(sum(p.numel() for p in n.parameters()), [tuple(p.shape) for p in n.parameters()])
