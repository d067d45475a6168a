# Calls whose arguments do not fit: the words of PyTorch's argument parser, and of its Python functions.
import torch
import torch.nn.functional as F


def tell(f):
    try:
        print(f())
    except TypeError as error:
        print(error)


x = torch.ones(2)
tell(lambda: torch.outer(x))
tell(lambda: torch.outer())
tell(lambda: x.outer())
tell(lambda: torch.outer(x, x, x))
tell(lambda: x.outer(x, x))
tell(lambda: x.matmul())
tell(lambda: x.relu(1))
tell(lambda: x.relu(foo=1))
tell(lambda: torch.relu(x, 1))
tell(lambda: torch.tril(x, 1, 2))
tell(lambda: torch.stack())
tell(lambda: torch.stack([x], 0, 1))
tell(lambda: torch.allclose(x, x, 1.0, 1.0, True, 3))
tell(lambda: torch.hstack([x], dim=1))
tell(lambda: torch.cat([x], foo=1))
tell(lambda: torch.gather(x, 0))
tell(lambda: x.gather(0, foo=2))
tell(lambda: x.outer(x, vec2=x))
tell(lambda: torch.outer(x, x, vec2=x))
tell(lambda: F.linear(x))
tell(lambda: F.relu(x, foo=1))
tell(lambda: F.gelu(x, foo=1))
tell(lambda: F.mse_loss(x))
tell(lambda: F.mse_loss())
tell(lambda: F.mse_loss(x, x, foo=1))
tell(lambda: F.softmax(x, 0, foo=1))
tell(lambda: F.relu(x, True, 3))
tell(lambda: torch.atleast_1d(x, foo=1))
