# beyond: split, chunk, unbind, repeat, repeat_interleave, flip, roll, mT, swapaxes, movedim
# Splitting, repeating, turning.
import torch

a = torch.arange(4).reshape(2, 2)
print(
    a.split(1),
    a.chunk(2, dim=1),
    torch.arange(7).split(3),
    torch.arange(7).chunk(3),
    a.unbind(0),
    torch.arange(3).repeat(2),
    a.repeat(1, 2),
    torch.arange(3).repeat_interleave(2),
    torch.flip(torch.arange(3), [0]),
    torch.roll(torch.arange(4), 1),
    a.mT,
    a.swapaxes(0, 1),
    torch.zeros(2, 3, 4).movedim(0, -1).shape,
    torch.arange(7).split([3, 4]),
)
