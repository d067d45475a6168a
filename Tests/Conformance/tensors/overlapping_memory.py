# What is written in place while it is read: which overlaps PyTorch refuses, and which it goes through.
import torch


def tried(label, function):
    try:
        torch.manual_seed(0)
        result = function()
        print(label, "ok", [round(v, 4) for v in result.flatten().tolist()])
    except RuntimeError as error:
        print(label, error)


def expanded():
    return torch.ones(1, 4).expand(3, 4)


ones, mask = torch.ones(3, 4), torch.ones(3, 4, dtype=torch.bool)
row, index = torch.zeros(1, 4, dtype=torch.int64), torch.tensor([0])
tried("add_", lambda: expanded().add_(1))
tried("exp_", lambda: expanded().exp_())
tried("clamp_", lambda: expanded().clamp_(0, 1))
tried("copy_", lambda: expanded().copy_(ones))
tried("uniform_", lambda: expanded().uniform_())
tried("scatter_", lambda: expanded().scatter_(0, row, ones))
tried("index_add_", lambda: expanded().index_add_(0, index, ones[:1]))
tried("index_copy_", lambda: expanded().index_copy_(0, index, ones[:1]))
tried("masked_scatter_", lambda: expanded().masked_scatter_(mask, ones))
tried("fill_", lambda: expanded().fill_(3))
tried("zero_", lambda: expanded().zero_())


def windows(kind):
    b = torch.arange(1.0, 13.0)
    if kind == "shifted":
        return b[1:], b[:-1]
    if kind == "ahead":
        return b.view(3, 4)[:, :3], b.view(3, 4)[:, 1:]
    if kind == "same":
        return b.view(3, 4), b.view(3, 4)
    if kind == "transposed":
        return b[:9].view(3, 3), b[:9].view(3, 3).t()
    if kind == "row":
        return b.view(3, 4), b.view(3, 4)[0]
    if kind == "element":
        return b, b[0]
    if kind == "columns":
        return b.view(3, 4)[:, 2:], b.view(3, 4)[:, :2]
    return b[:6], b[6:]


for kind in ["shifted", "ahead", "same", "transposed", "row", "element", "columns", "apart"]:
    for name in ["add_", "mul_", "copy_", "lt_", "fmod_", "copysign_", "clamp_min_"]:
        x, y = windows(kind)
        tried(f"{name} {kind}", lambda: getattr(x, name)(y))


def base():
    return torch.arange(9.0).view(3, 3)


places, whole = torch.zeros(3, 3, dtype=torch.int64), torch.tensor([0, 1, 2])
b = base()
tried("scatter_ of itself", lambda: b.scatter_(0, places, b))
tried("scatter_add_ of itself", lambda: b.scatter_add_(0, places, b))
tried("scatter_reduce_ of itself", lambda: b.scatter_reduce_(0, places, b, "sum"))
tried("index_add_ of itself", lambda: b.index_add_(0, whole, b))
tried("index_copy_ of itself", lambda: b.index_copy_(0, whole, b))
tried("put_ of a row", lambda: b.put_(index, b[0, :1]))
tried("addcmul_ of itself", lambda: base().addcmul_(b, b))
tried("addcmul_ transposed", lambda: b.addcmul_(b.t(), b))
tried("lerp_ transposed", lambda: b.lerp_(b.t(), 0.5))
tried("clamp_ transposed", lambda: b.clamp_(min=b.t()))
tried("addr_ of rows", lambda: b.addr_(b[0], b[1]))
n = torch.zeros(3, dtype=torch.int64)
tried("scatter_ by itself", lambda: n.scatter_(0, n, 1))
tried("index_fill_ by itself", lambda: n.index_fill_(0, n, 2))
tried("index_put_ by itself", lambda: n.index_put_((n,), torch.tensor(2)))
truths = torch.ones(4, 3, dtype=torch.bool)
tried("masked_fill_ by itself", lambda: truths.clone().masked_fill_(truths, False))
tried("masked_fill_ shifted", lambda: truths[1:].masked_fill_(truths[:3], False))


def assigned(x, key, value):
    x[key] = value
    return x


tried("rows of itself", lambda: assigned(b, torch.tensor([2, 1, 0]), b))
tried("shifted rows", lambda: assigned(b, slice(0, 2), b[1:]))
tried("its mask", lambda: assigned(b, b > 3, b[b > 3]))
tried("its transpose", lambda: assigned(b, slice(None), b.t()))
tried("boxes", lambda: assigned(torch.arange(8.0).view(2, 4), (slice(None), slice(2, 4)), 1.0))
b = base()
tried("minus its first row", lambda: b.sub_(b[0]))
tried("over its last element", lambda: b.div_(b[2, 2]))
