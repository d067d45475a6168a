# How normalisations, embeddings and paddings print.
import torch
import torch.nn as nn
import torch.nn.functional as F

print(nn.BatchNorm1d(6, eps=1e-3, momentum=0.01, affine=False, track_running_stats=False))
print(nn.BatchNorm2d(6))
print(nn.BatchNorm1d(3, momentum=None))
print(nn.LayerNorm(4))
print(nn.LayerNorm((2, 3), elementwise_affine=False))
print(nn.LayerNorm(4, bias=False))
print(nn.GroupNorm(2, 4))
print(nn.InstanceNorm1d(3))
print(nn.InstanceNorm2d(3, affine=True))
print(nn.RMSNorm(4))
print(nn.LocalResponseNorm(2))
print(nn.Embedding(10, 3))
print(nn.Embedding(10, 3, padding_idx=-1, max_norm=1.0))
print(nn.ZeroPad1d(1))
print(nn.ZeroPad2d(1))
print(nn.ReflectionPad1d(2))
print(nn.ReflectionPad2d((1, 2, 3, 4)))
print(nn.ReplicationPad2d(1))
print(nn.CircularPad1d((1, 2)))
print(nn.ConstantPad2d(1, 3.5))
print(nn.Bilinear(2, 3, 4))
print(nn.Unflatten(1, (2, 3)))
print(nn.Dropout2d(0.1))
