import torch

a = torch.tensor([1.0, 2.0, 3.0])
b = torch.tensor([1.0, 2.5, float("nan")])
print(torch.greater(a, b), a.less_equal(2), torch.not_equal(a, b), a.greater_equal(b), torch.less(a, 2))
print(torch.isclose(a, a + 1e-9), torch.allclose(a, b), torch.allclose(b, b, equal_nan=True), torch.equal(a, a.clone()), a.isclose(b, rtol=0.3))
print(torch.isposinf(torch.tensor([float("inf"), -float("inf")])), torch.isneginf(torch.tensor([-float("inf")])), torch.isreal(a), torch.positive(a))
c = torch.tensor([1, 2, 3])
print(c.eq_(2), c, torch.logical_xor(a > 1, b > 1), (a > 1).logical_and(b > 0))
