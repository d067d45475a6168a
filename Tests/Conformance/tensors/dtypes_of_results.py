import torch

i = torch.tensor([4, 9], dtype=torch.int32)
b = torch.tensor([True, False])
u = torch.tensor([250, 10], dtype=torch.uint8)
f = torch.tensor([0.5, 1.5])
for name, value in [
    ("sum", i.sum()), ("prod", u.prod()), ("cumsum", b.cumsum(0)), ("sqrt", i.sqrt()), ("add", i + u), ("mul", b * f), ("div", i / 2), ("pow", i ** 2), ("pow float", i ** 0.5),
    ("exp bool", b.exp()), ("maximum", torch.maximum(i, f)), ("where", torch.where(b, i, f)), ("cat", torch.cat([i, f])), ("stack", torch.stack([u, i])), ("bincount", torch.bincount(i)), ("argmax", f.argmax()),
    ("sort", i.sort().indices), ("lerp", torch.lerp(f, f, 0.5)), ("hypot", torch.hypot(f, f.double())), ("float_power", torch.float_power(i, 2)), ("atan2", torch.atan2(i, i)), ("median", i.median()), ("norm", f.norm(dtype=torch.float64)),
    ("count", b.count_nonzero()), ("all", u.all()), ("histc", torch.histc(f, 2)), ("logaddexp", torch.logaddexp(f, f)), ("xlogy", torch.xlogy(i, 2)), ("diff", u.diff()), ("quantile", f.double().quantile(0.5)), ("trace", torch.ones(2, 2, dtype=torch.int32).trace()), ("clamp", i.clamp(0.5)), ("round", i.round()), ("rsub", 1.5 - i), ("floor_divide", f // 1),
]:
    print(name, value, value.dtype)
