# BatchNorm: training, evaluation, running statistics, momentum None.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(8, 3) * 2 + 1
for layer in [nn.BatchNorm1d(3), nn.BatchNorm1d(3, momentum=None), nn.BatchNorm1d(3, affine=False)]:
    for step in range(3):
        y = layer(x + step)
    print(y.mean(0).abs().max() < 1e-5, layer.running_mean, layer.running_var, layer.num_batches_tracked)
    print(layer.eval()(x))
    print(list(layer.state_dict()))
layer = nn.BatchNorm2d(2, track_running_stats=False)
print(list(layer.state_dict()), layer.running_mean)
print(layer.eval()(torch.arange(16.0).view(2, 2, 2, 2)))
for call in [lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)), lambda: nn.BatchNorm2d(3)(torch.ones(2, 3)), lambda: nn.BatchNorm1d(3)(torch.ones(2, 4))]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
