import torch

a = torch.tensor([3.0, -4.0, 0.0])
b = torch.tensor([4.0, 3.0, 2.0])
print(torch.hypot(a, b), torch.logaddexp(a, b), torch.logaddexp2(a, b), torch.xlogy(a, b), torch.xlogy(2, b))
print(torch.fmax(a, torch.tensor(float("nan"))), torch.fmin(a, b), torch.copysign(b, a), torch.copysign(b, -1), torch.heaviside(a, torch.tensor([0.5])), torch.ldexp(a, torch.tensor([1, 2, 3])))
print(torch.gcd(torch.tensor([12, -18]), torch.tensor([8, 12])), torch.lcm(torch.tensor([4, 6]), torch.tensor([6, 8])), torch.float_power(torch.tensor([2, 3]), 2), torch.atan2(a, b), torch.arctan2(a, b))
print(torch.nextafter(torch.tensor(1.0), torch.tensor(2.0)).item(), torch.signbit(torch.tensor([-0.0, 1.0])), torch.maximum(a, b), torch.minimum(a, b))
