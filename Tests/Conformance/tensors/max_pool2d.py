# max_pool2d: kernel, stride, padding, edges left out.
import torch
import torch.nn.functional as F

x = (torch.arange(25.0) * 7 % 11).reshape(1, 1, 5, 5)
print(
    x,
    F.max_pool2d(x, 2),
    F.max_pool2d(x, 3, stride=1),
    F.max_pool2d(x, 2, padding=1),
    F.max_pool2d(x, (2, 3), (1, 2)),
    F.max_pool2d(x[0], 2).shape,
    F.max_pool2d(-x, 2, 2),
)
try:
    F.max_pool2d(x, 6)
except RuntimeError as e:
    print(e)
