# Elementwise arithmetic with tensors and numbers.
import torch

a, b = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0, 5.0, 6.0])
print(a + b, a - b, a * b, a / b, a**2, a**b, -a, +a, abs(-a), a % 2, a // 2, b % a, b // a)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, 2**a, a**0.5, a**-1, 7 // a, 7 % b)
i = torch.tensor([7, -7, 3])
print(
    i + 1,
    i // 2,
    i % 3,
    i / 2,
    i * 2,
    -i,
    i**2,
    2 * i - 1,
    i // -2,
    i % -3,
    torch.tensor([True, False]) + torch.tensor([True, True]),
    torch.tensor([7.5, -7.5]) % 2,
    torch.tensor([7.5, -7.5]) // 2,
)
print(
    torch.add(a, b),
    torch.sub(a, b),
    torch.mul(a, 2),
    torch.div(a, b),
    a.add(1),
    a.mul(b),
    a.pow(2),
    torch.pow(a, 3),
    torch.neg(a),
    a.add(b, alpha=10),
    torch.add(a, b, alpha=0.5),
)
print(
    torch.tensor(2.0) * 3,
    torch.tensor(2) * 3,
    torch.tensor([1]) * torch.tensor([2.5]),
    5 - torch.tensor(3),
    torch.tensor(7) // torch.tensor(2),
    torch.tensor(1) / torch.tensor(3),
)
