# From ndarrays to tensors and back.
import torch
from sklearn.datasets import load_digits

d = load_digits()
X, y = torch.tensor(d.data, dtype=torch.float32), torch.tensor(d.target)
print(
    X.shape,
    X.dtype,
    y.dtype,
    X[0, :16],
    y[:10],
    X.sum(),
    X.mean(),
    X.max(),
    torch.from_numpy(d.images).dtype,
    torch.from_numpy(d.data).shape,
    torch.tensor(d.images[0]).shape,
    torch.as_tensor(d.target).shape,
)
print(X[7].reshape(8, 8).long())
print(
    torch.tensor(d.data[:2]).dtype,
    X[:2].numpy().shape,
    y[:3].numpy(),
    torch.tensor(d.target[0]),
    int(d.target[5]),
    torch.from_numpy(d.target)[:3],
)
for row in d.images[2]:
    print("".join(" .:-=+*#%@"[int(v) * 9 // 16] for v in row))
