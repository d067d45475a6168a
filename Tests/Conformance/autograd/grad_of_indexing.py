# Gradients of reading with every kind of index.
import torch

x = torch.arange(6.0).reshape(2, 3).requires_grad_()
for name, f in {
    "int": lambda: x[1], "pair": lambda: x[0, 2], "slice": lambda: x[:, ::2], "none": lambda: x[None, 0],
    "mask": lambda: x[x > 2], "list": lambda: x[[0, 0, 1]], "two": lambda: x[[0, 1], [2, 2]],
    "mixed": lambda: x[1, [0, 0, 2]], "ellipsis": lambda: x[..., -1],
}.items():
    x.grad = None
    y = f()
    (y * y).sum().backward()
    print(name, y, x.grad)
