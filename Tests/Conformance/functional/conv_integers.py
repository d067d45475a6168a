import torch
import torch.nn.functional as F

x = torch.arange(-8, 8).reshape(1, 1, 4, 4)
w = torch.tensor([[[[1, -2], [3, 4]]]])
print(F.conv2d(x, w, torch.tensor([5])))
print(F.conv1d(x[0].transpose(0, 1), w[0].expand(1, 1, 2, 2)[0, :, :1], padding=1))
print(F.conv_transpose2d(x, w, stride=2).shape, F.conv_transpose2d(x, w).dtype)
print(F.unfold(torch.tensor([[[[True, False], [False, True]]]]), 2))
