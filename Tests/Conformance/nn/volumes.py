# rtol: 1e-4
# Layers over volumes: convolution, pooling, normalisation.
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv3d(1, 2, 3, padding=1), nn.BatchNorm3d(2), nn.ReLU(), nn.MaxPool3d(2),
    nn.Conv3d(2, 2, (1, 2, 1), bias=False), nn.AvgPool3d((2, 1, 1)), nn.AdaptiveAvgPool3d((1, 2, 1)),
    nn.Flatten())
print(model)
x = torch.randn(2, 1, 4, 6, 4)
y = model(x)
print(y)
y.square().sum().backward()
for name, parameter in model.named_parameters():
    # Before a normalisation a bias has no gradient but rounding.
    if name != "0.bias":
        print(name, tuple(parameter.shape), parameter.grad.abs().sum())

x = torch.randn(1, 2, 4, 5, 4, requires_grad=True)
values, places = F.max_pool3d(x, 2, stride=1, padding=1, return_indices=True)
print(values.shape, places.flatten()[:20], values.grad_fn.name())
values.sum().backward()
print(x.grad.sum((0, 1, 3, 4)))
print(F.max_pool3d(x, (2, 3, 1), ceil_mode=True).detach().sum((0, 1)))
print(F.avg_pool3d(x, 3, stride=2, padding=1, count_include_pad=False).detach()[0, 0])
print(F.avg_pool3d(x, 3, stride=2, padding=1, ceil_mode=True).detach()[0, 0])
print(F.avg_pool3d(x, 2, divisor_override=3).detach()[0, 0])
print(F.adaptive_avg_pool3d(x, (2, None, 3)).detach()[0, 0])
w = torch.randn(4, 1, 2, 2, 3)
for options in [
    dict(groups=2), dict(groups=2, stride=(2, 1, 1), padding=1), dict(groups=2, padding="same"),
    dict(groups=2, dilation=(1, 2, 1), bias=torch.arange(4.0)),
]:
    y = F.conv3d(x, w, **options)
    print(y.shape, y.detach().sum((0, 2, 3, 4)), y.grad_fn.name())
print(F.conv3d(x[0].detach(), w, groups=2).shape)
