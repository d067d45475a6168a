# beyond: conv2d with dilation, groups and padding by name, max_pool2d with ceil_mode
# The rarer arguments of convolution and pooling.
import torch
import torch.nn.functional as F

x = torch.arange(16.0).reshape(1, 1, 4, 4)
y = torch.arange(2 * 3 * 3 * 3).float().reshape(2, 3, 3, 3) % 5
print(
    F.conv2d(x, torch.ones(1, 1, 2, 2), dilation=2),
    F.conv2d(y, torch.ones(3, 1, 2, 2), groups=3)[0],
    F.conv2d(x, torch.ones(1, 1, 3, 3), padding="same"),
    F.max_pool2d(torch.arange(25.0).reshape(1, 1, 5, 5), 2, ceil_mode=True),
    F.avg_pool2d(x, 2),
)
