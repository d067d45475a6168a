# pad: constant, reflect, replicate, circular; gradients; messages.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(1.0, 13.0).reshape(1, 3, 4).requires_grad_()
for mode in ['constant', 'reflect', 'replicate', 'circular']:
    x.grad = None
    y = F.pad(x, (2, 1), mode=mode)
    print(mode, y)
    y.mul(torch.arange(1.0, 22.0).view(1, 3, 7)).sum().backward()
    print(x.grad)
print(F.pad(x, (-1, 1, 1, 0), value=9.0))
print(F.pad(x.view(1, 1, 3, 4), (1, 1, 2, 0), mode='reflect')[0, 0])
print(F.pad(torch.tensor([[1, 2]]), (1, 1)), F.pad(torch.tensor([True]), (0, 2), value=True))
for text, call in {
    'F.pad(x, (1,))': lambda: F.pad(x, (1,)),
    'F.pad(x, (1,) * 8)': lambda: F.pad(x, (1,) * 8),
    "F.pad(x, (4, 1), mode='reflect')": lambda: F.pad(x, (4, 1), mode='reflect'),
    "F.pad(x, (5, 1), mode='circular')": lambda: F.pad(x, (5, 1), mode='circular'),
    "F.pad(x, (1, 1), mode='foo')": lambda: F.pad(x, (1, 1), mode='foo'),
    "F.pad(x[0, 0], (1, 1), mode='reflect')": lambda: F.pad(x[0, 0], (1, 1), mode='reflect'),
    'F.pad(x, (-3, -3))': lambda: F.pad(x, (-3, -3)),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
