# Convolutions as layers: shapes, padding modes, output_size.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.arange(32.0).view(1, 2, 4, 4) % 7
for mode in ['zeros', 'reflect', 'replicate', 'circular']:
    layer = nn.Conv2d(2, 1, 3, padding=1, padding_mode=mode)
    with torch.no_grad():
        layer.weight.copy_(torch.arange(18.0).view(1, 2, 3, 3) % 4)
        layer.bias.zero_()
    print(mode, layer(x))
up = nn.ConvTranspose2d(2, 3, 3, stride=2)
print(up(x).shape, up(x, output_size=(10, 10)).shape, up(x[0]).shape)
print(nn.Conv1d(2, 3, 2, dilation=2)(x[0, :, 0]).shape, nn.ConvTranspose1d(2, 2, 3, stride=2)(x[0, :, 0]).shape)
for call in [lambda: up(x, output_size=(12, 12)), lambda: nn.Conv2d(3, 4, 3, groups=2), lambda: nn.Conv2d(2, 3, 3, groups=2), lambda: nn.Conv2d(2, 2, 3, stride=2, padding='same'), lambda: nn.ConvTranspose2d(2, 2, 3, padding_mode='reflect'), lambda: nn.Conv2d(3, 4, 3)(x)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
