# rtol: 1e-5
# nn.init.trunc_normal_.
import torch
from torch import nn

torch.manual_seed(0)
print(nn.init.trunc_normal_(torch.empty(2, 3)))
print(nn.init.trunc_normal_(torch.empty(4), mean=1.0, std=0.1, a=0.9, b=1.1))
