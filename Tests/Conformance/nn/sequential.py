# Sequential: indexing, slicing, length, iteration, appending, an OrderedDict.
import torch
import torch.nn as nn

torch.manual_seed(0)
s = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
print(
    len(s),
    s[0],
    s[-1],
    s[1],
    s[:2],
    [type(m).__name__ for m in s],
    s(torch.zeros(3, 2)).shape,
    s[0].weight.shape,
)
s.append(nn.Sigmoid())
print(len(s), s[3])
s[1] = nn.Tanh()
print(s)
layers = [nn.Linear(1, 1) for _ in range(2)]
print(nn.Sequential(*layers))
print(nn.Sequential(nn.Sequential(nn.ReLU()), nn.Flatten()))
try:
    s[9]
except IndexError as e:
    print(e)
for i, m in enumerate(nn.Sequential(nn.ReLU(), nn.Tanh())):
    print(i, m)
