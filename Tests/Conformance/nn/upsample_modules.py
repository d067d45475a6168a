# Upsample and its kin.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
for layer in [nn.Upsample(scale_factor=2), nn.Upsample(size=(3, 4), mode='bilinear'), nn.Upsample(scale_factor=2, mode='bilinear', align_corners=True), nn.UpsamplingNearest2d(size=3), nn.UpsamplingBilinear2d(scale_factor=2)]:
    print(layer, layer(x))
print(nn.Upsample(scale_factor=2, mode='linear')(x[0]), nn.PixelShuffle(2)(torch.arange(8.0).view(2, 4, 1, 1)))
print(nn.Unflatten(1, (2, 3))(torch.arange(6).view(1, 6)))
