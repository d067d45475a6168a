# Sequential: append, extend, insert, pop, slices, replacing and deleting layers.
import torch
from torch import nn

s = nn.Sequential(nn.Linear(1, 1), nn.ReLU())
s.append(nn.Tanh())
s.extend([nn.Sigmoid()])
s.insert(1, nn.Identity())
print(s, len(s))
print(s[-1], s[1:3], type(s[1:3]).__name__)
s[0] = nn.Linear(2, 2)
del s[1]
print(s)
print(s.pop(-1), len(s))
print((nn.Sequential(nn.ReLU()) + nn.Sequential(nn.Tanh())))
for i, layer in enumerate(s):
    print(i, type(layer).__name__)
try:
    s[9]
except IndexError as e:
    print(e)
