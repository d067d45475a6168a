# ndarray: shape, dtype, indexing, printing of small arrays.
import torch

a = torch.arange(12).reshape(3, 4).numpy()
print(
    a,
    a.shape,
    a.dtype,
    a.ndim,
    a.size,
    len(a),
    a[0],
    a[1, 2],
    a[:, 1],
    a[1:, ::2],
    a[-1][0],
    a.tolist(),
    type(a[0, 0]).__name__,
)
f = torch.tensor([[1.0, 2.5], [-3.0, 0.0]]).numpy()
print(f, f.dtype, f[0], f[1, 0], f[0].tolist(), float(f[0, 1]), int(a[2, 3]), f.shape == (2, 2))
print(
    torch.tensor([1.0, 2.0]).numpy(),
    torch.tensor([True, False]).numpy(),
    torch.tensor([0.5, 0.25, 10.0]).numpy(),
    torch.tensor([1, -20, 300]).numpy(),
    torch.tensor([1.0, 2.0], dtype=torch.float64).numpy().dtype,
    [v for v in torch.tensor([1, 2]).numpy().tolist()],
)
for row in a:
    print(row, row.shape)
print(repr(a[0]), repr(f))
