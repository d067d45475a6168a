# How convolutions and poolings print.
import torch
import torch.nn as nn
import torch.nn.functional as F

print(nn.Conv1d(3, 6, 3))
print(nn.Conv1d(3, 6, 3, padding='same', bias=False))
print(nn.Conv2d(4, 8, (3, 5), 2, (1, 0), 2, 4))
print(nn.Conv2d(3, 6, 3, padding=1, padding_mode='reflect'))
print(nn.ConvTranspose1d(3, 6, 3, 2))
print(nn.ConvTranspose2d(3, 6, 4, 2, 1))
print(nn.ConvTranspose2d(3, 6, 4, 2, 1, output_padding=1, bias=False))
print(nn.MaxPool1d(2))
print(nn.MaxPool2d(3, 2, 1, ceil_mode=True))
print(nn.MaxPool2d((2, 3), stride=(2, 1)))
print(nn.AvgPool1d(2))
print(nn.AvgPool2d(3, stride=2, padding=1))
print(nn.AdaptiveAvgPool1d(4))
print(nn.AdaptiveAvgPool2d((None, 3)))
print(nn.AdaptiveMaxPool2d((1, 1)))
print(nn.LPPool2d(2, 3))
print(nn.Unfold(2))
print(nn.Fold((4, 4), 2))
print(nn.Upsample(scale_factor=2))
print(nn.Upsample(size=(4, 5), mode='bilinear', align_corners=True))
print(nn.UpsamplingNearest2d(scale_factor=2))
print(nn.PixelShuffle(2))
