import torch

inf = float("inf")
nan = float("nan")
x = torch.tensor([inf, -inf, nan, 0.0, -0.0])
for name in ("exp", "log", "sqrt", "abs", "sign", "tanh", "sigmoid", "relu", "floor", "round", "isnan", "isinf", "isfinite", "sin", "atan", "erf", "log1p", "expm1", "rsqrt", "reciprocal", "neg", "square", "signbit", "logical_not", "nan_to_num", "sgn", "trunc"):
    print(name, getattr(torch, name)(x))
print(x.max(), x.min(), x.sum(), x.argmax(), x.argmin(), x.sort(), x.cummax(0).values, torch.maximum(x, torch.tensor(1.0)), torch.fmin(x, torch.tensor(1.0)), x.clamp(-1, 1), x.eq(x), x > 0, x.cumsum(0), x.median(), x.logsumexp(0), x.any(), x.all())
