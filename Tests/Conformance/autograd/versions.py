# _version counts in-place changes; views share it, detach shares it, clone does not.
import torch

x = torch.zeros(3)
print(x._version)
x.add_(1)
x[0] = 2
print(x._version)
v = x[1:]
v.mul_(2)
print(x._version, v._version)
d = x.detach()
d.add_(1)
print(x._version, d._version, x)
c = x.clone()
c.zero_()
print(x._version, c._version)
with torch.no_grad():
    x += 1
print(x._version)
