# Poolings as layers.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(64.0).view(1, 2, 4, 8) * 5 % 17
for layer in [nn.MaxPool2d(2), nn.MaxPool2d(2, return_indices=True), nn.MaxPool1d(3, 2), nn.AvgPool1d(2), nn.AvgPool2d(2, count_include_pad=False, padding=1), nn.AdaptiveAvgPool2d(2), nn.AdaptiveAvgPool2d((None, 1)), nn.AdaptiveMaxPool2d(1), nn.AdaptiveAvgPool1d(3), nn.AdaptiveMaxPool1d(2), nn.LPPool2d(2, 2)]:
    data = x[0] if '1d' in type(layer).__name__ else x
    print(layer, layer(data))
