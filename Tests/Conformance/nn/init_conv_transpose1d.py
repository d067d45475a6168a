# Initialisation of nn.ConvTranspose1d from a seed, and its state_dict.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(3)
layer = nn.ConvTranspose1d(2, 3, 2)
for name, value in layer.state_dict().items():
    print(name, value.shape, value)
print(list(dict(layer.named_parameters())), list(dict(layer.named_buffers())))
print(torch.rand(2), sum(p.numel() for p in layer.parameters()))
