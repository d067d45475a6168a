# pixel_shuffle, pixel_unshuffle, channel_shuffle.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(16.0).reshape(1, 4, 2, 2).requires_grad_()
y = F.pixel_shuffle(x, 2)
print(y)
print(F.pixel_unshuffle(y, 2).equal(x))
y.mul(torch.arange(16.0).view(1, 1, 4, 4)).sum().backward()
print(x.grad)
print(F.channel_shuffle(x, 2))
print(nn.PixelShuffle(2), nn.PixelUnshuffle(2), nn.ChannelShuffle(2))
for text, call in {
    'F.pixel_shuffle(x, 3)': lambda: F.pixel_shuffle(x, 3),
    'F.pixel_shuffle(x[0, 0], 2)': lambda: F.pixel_shuffle(x[0, 0], 2),
    'F.pixel_unshuffle(x, 3)': lambda: F.pixel_unshuffle(x, 3),
    'F.channel_shuffle(x, 3)': lambda: F.channel_shuffle(x, 3),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
