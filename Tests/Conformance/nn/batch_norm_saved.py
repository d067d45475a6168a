# BatchNorm statistics travel with the state_dict.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1)
a = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
for step in range(2):
    a(torch.randn(5, 2))
b = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
print(b.load_state_dict(a.state_dict()))
print(b[1].running_mean.equal(a[1].running_mean), b[1].num_batches_tracked)
x = torch.randn(3, 2)
print(a.eval()(x).equal(b.eval()(x)), list(a.state_dict()))
