# beyond: masked_fill, tril, LayerNorm, std
import torch
import torch.nn as nn
import math

torch.manual_seed(5)
B, Tn, D = 2, 4, 8
x = torch.randn(B, Tn, D)
q, k, v = nn.Linear(D, D), nn.Linear(D, D), nn.Linear(D, D)
att = q(x) @ k(x).transpose(1, 2) / math.sqrt(D)
mask = torch.tril(torch.ones(Tn, Tn))
att = att.masked_fill(mask == 0, float('-inf'))
w = torch.softmax(att, dim=-1)
print(w[0])
o = w @ v(x)
print(o.shape, o.mean(), o.std())
ln = nn.LayerNorm(D)
print(ln(o)[0, 0])
