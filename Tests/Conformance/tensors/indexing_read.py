# Reading with ints, slices, steps, None, ellipsis.
import torch

x = torch.arange(24).reshape(2, 3, 4)
print(
    x[0],
    x[1, 2],
    x[1, 2, 3],
    x[-1, -1, -1],
    x[0][1][2],
    x[:, 0],
    x[..., 0],
    x[0, ..., 1],
    x[:, :, 1:3].shape,
    x[:, 1:, ::2],
    x[0, :, -1],
    x[1:],
    x[:, ::2, ::3],
)
y = torch.arange(10)
print(
    y[2:5],
    y[:3],
    y[7:],
    y[::3],
    y[-3:],
    y[:-7],
    y[5:2],
    y[100:],
    y[1:100],
    y[4],
    y[-1].item(),
    y[None].shape,
    y[:, None].shape,
    y[None, :, None].shape,
    x[:, None].shape,
    x[..., None].shape,
    x[0, None].shape,
    y[...].shape,
    x[()].shape,
)
print(
    x[torch.tensor(1), 0, 0],
    x[True].shape,
    x[0, 1:2].shape,
    x[0:1, 1].shape,
    y[slice(2, 8, 2)],
    len(x[0]),
)
