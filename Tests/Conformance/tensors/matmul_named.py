# beyond: mm, mv, dot, bmm, outer
# Matrix products by their own names.
import torch

a, v, w = (
    torch.arange(6.0).reshape(2, 3),
    torch.tensor([1.0, 2.0, 3.0]),
    torch.tensor([1.0, 0.0, -1.0]),
)
print(
    torch.mm(a, a.t()),
    a.mm(a.T),
    torch.mv(a, v),
    torch.dot(v, w),
    v.dot(w),
    torch.bmm(a[None], a.T[None]),
    torch.outer(v, w),
    torch.einsum("ij,j->i", a, v),
)
