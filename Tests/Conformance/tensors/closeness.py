# allclose, equal, isclose.
import torch

a = torch.tensor([1.0, 2.0, float("nan"), float("inf")])
b = torch.tensor([1.0 + 1e-6, 2.1, float("nan"), float("inf")])
print(torch.isclose(a, b), torch.isclose(a, b, equal_nan=True), torch.isclose(a, b, atol=0.2))
print(torch.allclose(a[:1], b[:1]), torch.allclose(a, b, atol=0.2, equal_nan=True), torch.allclose(a, a))
print(torch.equal(a[:2], a[:2].clone()), torch.equal(a, a), torch.equal(a[:1], a[:2]))
print(torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2])), a[:2].equal(a[:2]), a[:2].allclose(b[:2], rtol=0.1))
print(torch.isclose(torch.tensor([1, 2]), torch.tensor([1, 3])))
for f in (lambda: torch.allclose(a, b.double()), lambda: torch.allclose(a, torch.ones(2))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
