# Sizes that pooling over volumes refuses.
import torch
import torch.nn.functional as F


def tried(function):
    try:
        print("ok", function().shape)
    except RuntimeError as error:
        print(error)


z = torch.zeros
tried(lambda: F.adaptive_avg_pool3d(z(1, 1, 1, 1, 1), (-1, 0, 2)))
tried(lambda: F.adaptive_avg_pool3d(z(1, 1, 0, 1, 1), (2, 2, 2)))
for f in (F.max_pool3d, F.avg_pool3d):
    tried(lambda: f(z(0, 1, 49, 50), (3, 2, 2), stride=50, padding=4))
    tried(lambda: f(z(0, 1, 49, 50), (3, 2, 2), padding=(0, 0, 2)))
    tried(lambda: f(z(0, 1, 49, 50), (3, 2, 2), padding=-1))
    tried(lambda: f(z(0, 1, 2, 10), 1))
    tried(lambda: f(z(2, 1, 0, 1, 2), 1))
    tried(lambda: f(z(1, 1, 1, 4, 4), 2))
    tried(lambda: f(z(1, 1, 4, 4, 1), 2))
    tried(lambda: f(z(1, 4, 1), 2))
    tried(lambda: f(z(1, 1, 4, 4, 1), 0))
    tried(lambda: f(z(1, 1, 4, 4, 4), 2, stride=0))
    tried(lambda: f(z(1, 1, 4, 4, 4), 2, stride=-1))
    tried(lambda: f(z(1, 1, 4, 4, 4), -2))
    tried(lambda: f(z(0, 1, 4, 4, 4), 2))
tried(lambda: F.max_pool3d(z(1, 1, 4, 4, 4), 2, dilation=0))
x = torch.arange(-32, 32).view(1, 1, 4, 4, 4)
print(F.avg_pool3d(x, 2), F.avg_pool3d(x, (2, 3, 4), padding=1))
