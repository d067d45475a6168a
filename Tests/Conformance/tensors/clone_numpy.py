# clone and detach, numpy and back, equality of values.
import torch

x = torch.tensor([1.0, 2.0])
y, z = x.clone(), x.detach()
y[0] = 9
z[1] = 7
print(x, y, z, x.tolist() == x.tolist())
a = x.numpy()
print(
    a,
    a.shape,
    a.dtype,
    type(a).__name__,
    torch.from_numpy(a),
    torch.tensor(a),
    torch.as_tensor([1, 2]),
)
a[0] = 5
print(x)
print(torch.zeros(2, dtype=torch.int64).numpy().dtype, torch.arange(6).reshape(2, 3).numpy())
