import torch

x = torch.tensor([0.25, 0.5, 0.75])
for name in ("asinh", "atanh", "erf", "erfc", "erfinv", "lgamma", "digamma", "sinc", "logit", "deg2rad", "rad2deg", "sgn", "exp2", "expm1", "log1p", "log2", "log10", "rsqrt", "frac"):
    y = x.clone().requires_grad_()
    z = getattr(torch, name)(y)
    print(name, z)
    z.sum().backward()
    print(y.grad)
print(torch.acosh(torch.tensor([1.0, 2.0])), torch.polygamma(1, x), torch.mvlgamma(torch.tensor([3.0]), 2), torch.special.expm1(x), torch.special.gammaln(x), torch.logit(torch.tensor([0.0, 0.5, 1.0]), eps=0.1))
