# The dtype of a reduction is the result's; what has no kernel for a type is refused by name.
import torch

values = [torch.tensor([0.5, 1.5, 2.0]), torch.tensor([True, True, False]), torch.tensor([200, 100]), torch.tensor([1.5, 2.0], requires_grad=True)]
for x in values:
    for dtype in (torch.bool, torch.uint8, torch.int8, torch.int32, torch.float32, torch.float64):
        for name in ("sum", "nansum", "prod"):
            try:
                print(name, dtype, getattr(x, name)(dtype=dtype), getattr(x, name)(0, dtype=dtype))
            except Exception as e:
                print(name, dtype, type(e).__name__, e)
        for name in ("cumsum", "cumprod"):
            try:
                print(name, dtype, getattr(x, name)(0, dtype=dtype))
            except Exception as e:
                print(name, dtype, type(e).__name__, e)
    for other in values:
        for name in ("hypot", "logaddexp", "logaddexp2", "gcd", "lcm", "nextafter", "dist", "isin"):
            try:
                print(name, x.dtype, other.dtype, getattr(torch, name)(x, other))
            except Exception as e:
                print(name, x.dtype, other.dtype, type(e).__name__, e)
    for name in ("median", "nanmedian"):
        try:
            print(name, getattr(x, name)())
        except Exception as e:
            print(name, type(e).__name__, e)
