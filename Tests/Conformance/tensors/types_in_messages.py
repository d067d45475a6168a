# Messages name PyTorch's own types in full, as CPython does for types made in C.
import torch


def tell(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


x = torch.ones(2)
for value in (torch.float32, x.shape, torch.Generator(), x.device, x.layout, x.max(0), x.numpy(), x):
    print(type(value), type(value).__name__, type(value).__module__)
    tell(lambda: value.missing)
    tell(lambda: torch.outer(x, value if value is not x else None))
tell(lambda: len(torch.float32))
tell(lambda: torch.float32 + 1)
tell(lambda: torch.float32())
tell(lambda: x @ 1)
tell(lambda: 2 @ x)
tell(lambda: x.backward(torch.ones(3)))
tell(lambda: x.backward())
