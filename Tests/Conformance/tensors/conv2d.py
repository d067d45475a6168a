# conv2d: stride, padding, bias; small exact integers.
import torch
import torch.nn.functional as F

x = torch.arange(16.0).reshape(1, 1, 4, 4)
k = torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]])
print(
    F.conv2d(x, k),
    F.conv2d(x, k, torch.tensor([10.0])),
    F.conv2d(x, k, stride=2),
    F.conv2d(x, k, padding=1).shape,
    F.conv2d(x, torch.ones(1, 1, 3, 3), padding=1),
    F.conv2d(x, torch.ones(2, 1, 2, 2), stride=(2, 1), padding=(1, 0)),
)
y = torch.arange(2 * 3 * 3 * 3).float().reshape(2, 3, 3, 3) % 5
print(
    F.conv2d(y, torch.ones(2, 3, 2, 2)),
    F.conv2d(y, torch.arange(6.0).reshape(2, 3, 1, 1)).shape,
    F.conv2d(y[0], torch.ones(1, 3, 3, 3)),
)
for text, f in {
    "channels": lambda: F.conv2d(y, k),
    "kernel too big": lambda: F.conv2d(x, torch.ones(1, 1, 5, 5)),
    "rank": lambda: F.conv2d(torch.zeros(4, 4), k),
    "bias": lambda: F.conv2d(x, k, torch.zeros(2)),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
