# Every dtype as text.
import torch

for dtype in (torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float32, torch.float64):
    x = torch.tensor([[0, 1, 2], [3, 100, 5]], dtype=dtype)
    print(x, x[0, 0], x[:0], x.sum(), sep="\n")
    print(repr(dtype), x.dtype, x.dtype == dtype, x.type())
