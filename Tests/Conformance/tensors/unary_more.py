# beyond: sin, cos, square, rsqrt, reciprocal, round, floor, ceil, sign, trunc, isnan, isinf, isfinite
# More functions of one tensor.
import torch

x, y = torch.tensor([0.25, 1.0, 4.0]), torch.tensor([-1.5, -0.5, 0.5, 1.5, 2.5])
print(
    torch.sin(x),
    torch.cos(x),
    torch.square(x),
    torch.rsqrt(x),
    torch.reciprocal(x),
    x.log2(),
    x.log10(),
    x.log1p(),
    (x / 8).expm1(),
)
print(
    torch.round(y),
    torch.floor(y),
    torch.ceil(y),
    torch.sign(y),
    y.round(),
    y.trunc(),
    torch.round(torch.tensor([1.2345]), decimals=2),
)
print(
    torch.isnan(x / 0 * 0),
    torch.isinf(x / 0),
    torch.isfinite(x),
    torch.logical_not(x > 1),
    torch.prod(x),
    x.amax(),
    x.amin(),
)
