# extra_repr and repr of nested modules.
import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.k = k

    def forward(self, x):
        return x * self.k

    def extra_repr(self):
        return f"k={self.k}"


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Scale(2)
        self.b = nn.Sequential(Scale(3), nn.Sequential(nn.Linear(1, 2, bias=False), nn.Flatten()))
        self.plain = 5


print(Scale(1), Deep(), repr(nn.Sequential()), nn.ModuleList(), str(nn.Identity()))
print(Deep().plain)
