# ModuleList: insert, extend, slices, deleting, adding, errors.
import torch
from torch import nn

l = nn.ModuleList([nn.Linear(1, 1) for _ in range(3)])
l.insert(1, nn.ReLU())
l.extend([nn.Tanh(), nn.Tanh()])
l += [nn.Sigmoid()]
print(l, len(l))
l[0] = nn.Identity()
del l[1]
print([type(m).__name__ for m in l], l[1:3])
print(l.pop(0), len(l))
try:
    l[10]
except IndexError as e:
    print(e)
try:
    l.append(5)
except TypeError as e:
    print(e)
