# Strides, contiguity and which operations share memory.
import torch

x = torch.arange(12).reshape(3, 4)
print(
    x.stride(),
    x.t().stride(),
    x[:, 1].stride(),
    x[::2].stride(),
    x.stride(0),
    x.storage_offset(),
    x[1:].storage_offset(),
    x.unsqueeze(1).stride(),
    x.reshape(2, 6).stride(),
    x[:, None].stride(),
    torch.zeros(3, 1).expand(3, 5).stride(),
    torch.tensor(1).stride(),
)
print(
    x.is_contiguous(),
    x.t().is_contiguous(),
    x[:, 1:].is_contiguous(),
    x[1:].is_contiguous(),
    x.t().contiguous().is_contiguous(),
    x.t().contiguous().stride(),
    x.t().clone().stride(),
    x.t().reshape(-1),
    x.t().flatten()[:3],
)
v = x.view(12)
v[0] = 100
t = x.t()
t[1, 0] = 200
r = x.reshape(-1)
r[2] = 300
c = x.clone()
c[0, 3] = -1
f = x.t().reshape(-1)
f[3] = -1
print(x)
print(
    x.data_ptr() == v.data_ptr(),
    x.data_ptr() == c.data_ptr(),
    x.contiguous().data_ptr() == x.data_ptr(),
    x[0].data_ptr() == x.data_ptr(),
    x.t()[:2] @ torch.ones(3, dtype=torch.int64),
    x.t().sum(0),
    (x.t() + 1)[1],
    x[:, ::2].sum(),
)
