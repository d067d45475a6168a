# Which dtype comes out of two: categories bool < int < float, numbers by category only.
import torch

b, i, f, d = (
    torch.tensor([True, False]),
    torch.tensor([1, 2]),
    torch.tensor([0.5, 1.5]),
    torch.tensor([0.5, 1.5], dtype=torch.float64),
)
names = [("b", b), ("i", i), ("f", f), ("d", d)]
for m, x in names:
    print(m, [(n, str((x + y).dtype)[6:]) for n, y in names])
print(i + 1.5, i * True, b + 1, b + 1.0, f + 1, d + f, i / 2, i / i, b / b, i // 2, f // 1, b * i)
print(
    (i + torch.tensor(1.5)).dtype,
    (f + torch.tensor(1.5, dtype=torch.float64)).dtype,
    (i + torch.tensor(True)).dtype,
    (f + torch.tensor(1)).dtype,
    (b + torch.tensor(1)).dtype,
    (torch.tensor(1) + torch.tensor(1.5, dtype=torch.float64)).dtype,
)
print(
    i.float(),
    f.long(),
    f.bool(),
    b.long(),
    b.float(),
    f.double(),
    d.float(),
    i.to(torch.float32),
    f.to(torch.int64),
    i.bool(),
    torch.tensor([-1.9, 1.9]).long(),
)
print(
    i.sum().dtype,
    b.sum().dtype,
    f.sum().dtype,
    (i > 1).dtype,
    i.float().mean().dtype,
    torch.exp(i).dtype,
    torch.sqrt(b).dtype,
    i.abs().dtype,
    torch.sigmoid(i).dtype,
    (i**2).dtype,
    (i**2.0).dtype,
    (2**i).dtype,
)
print(torch.cat([i, f]).dtype, torch.stack([i, i]).dtype, torch.zeros(1).double() + 1)
