# shape, size, dim, numel, dtype, device and the like.
import torch

x = torch.zeros(2, 3, 4)
print(
    x.shape, x.size(), x.size(0), x.size(-1), x.dim(), x.ndim, x.numel(), len(x), x.dtype, x.device
)
print(
    x.shape[0],
    x.shape[-1],
    list(x.shape),
    tuple(x.shape),
    x.shape == (2, 3, 4),
    len(x.shape),
    x.shape.numel(),
    x.shape[1:],
)
a, b, c = x.shape
print(a, b, c, a * b, type(x).__name__, type(x.shape).__name__)
s = torch.tensor(5)
print(s.shape, s.dim(), s.numel(), s.size())
print(
    torch.is_tensor(x),
    torch.is_tensor(5),
    isinstance(x, torch.Tensor),
    x.is_contiguous(),
    x.requires_grad,
    x.is_leaf,
    x.grad,
    x.grad_fn,
    x.T.shape if x.dim() == 2 else x[0].T.shape,
)
print(
    torch.Size([2, 3]),
    torch.Size([2, 3])[0],
    torch.Size([2]) + torch.Size([3]),
    torch.float32,
    torch.int64,
    torch.bool,
    torch.float64,
    torch.long is torch.int64,
    torch.float is torch.float32,
    torch.double == torch.float64,
)
