# LayerNorm, GroupNorm, InstanceNorm, RMSNorm as layers.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(2, 4, 3)
for layer in [nn.LayerNorm(3), nn.LayerNorm([4, 3]), nn.GroupNorm(2, 4), nn.InstanceNorm1d(4), nn.InstanceNorm1d(4, affine=True, track_running_stats=True), nn.RMSNorm(3), nn.LocalResponseNorm(2)]:
    print(layer)
    print(layer(x))
    print(list(layer.state_dict()))
print(nn.InstanceNorm1d(4)(x[0]).shape)
for call in [lambda: nn.GroupNorm(3, 4), lambda: nn.LayerNorm(4)(x), lambda: nn.InstanceNorm1d(5, affine=True)(x), lambda: nn.InstanceNorm2d(4)(x[0, 0])]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
