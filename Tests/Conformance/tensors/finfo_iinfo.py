# The limits of number types.
import torch

for dtype in (torch.float32, torch.float64):
    i = torch.finfo(dtype)
    print(i)
    print(i.eps, i.max, i.min, i.tiny, i.smallest_normal, i.resolution, i.bits, i.dtype)
for dtype in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    i = torch.iinfo(dtype)
    print(i)
    print(i.max, i.min, i.bits, i.dtype)
print(torch.finfo().dtype)
for f in (lambda: torch.finfo(torch.int64), lambda: torch.iinfo(torch.float32)):
    try:
        print(f())
    except TypeError as e:
        print(e)
