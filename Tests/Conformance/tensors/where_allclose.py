# beyond: where, equal, allclose, maximum, minimum
# Choosing by a mask, comparing whole tensors.
import torch

a, b = torch.tensor([1, 5, 3]), torch.tensor([2, 5, 1])
m = a > 2
print(
    torch.where(m, a, 0),
    torch.where(m, a, -b),
    torch.where(m, 1.0, 0.0),
    torch.where(m, a, 0.5).dtype,
    torch.where(m),
    torch.equal(a, a.clone()),
    torch.equal(a, b),
    a.equal(b),
)
print(
    torch.allclose(torch.tensor([1.0]), torch.tensor([1.0 + 1e-7])),
    torch.allclose(torch.tensor([1.0]), torch.tensor([1.1])),
    torch.allclose(torch.tensor([1.0]), torch.tensor([1.05]), atol=0.1),
    torch.maximum(a, b),
    torch.minimum(a, b),
    torch.isclose(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.1])),
)
