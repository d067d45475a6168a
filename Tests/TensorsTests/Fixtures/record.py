"""Records what PyTorch does for the expressions below into operations.json, beside this file.

Run with a Python that has torch: `python record.py`. OperationTests.swift evaluates the same expressions
with this module; a case here without one there, or the reverse, fails the test. The other fixtures (rng,
printing, elementwise) were recorded from PyTorch 2.13 in the same encoding: float32 and float64 as
concatenated big-endian hex, everything else as numbers.
"""

import json
import os

import numpy as np
import torch
import torch.nn.functional as F

T = torch.tensor
torch.set_num_threads(1)

x = torch.arange(6.0).reshape(2, 3)
i = torch.arange(6).reshape(2, 3)
c = torch.arange(24).reshape(2, 3, 4)
d = torch.arange(120).reshape(2, 3, 4, 5)
b = T([True, False])
u = T([200, 7], dtype=torch.uint8)
n = T([[1.0, float("nan"), 3.0], [4.0, 4.0, -2.0]])
s = torch.linspace(-2, 3, 24).reshape(2, 3, 4)
w = torch.linspace(-1, 1, 36).reshape(2, 2, 3, 3)
im = torch.linspace(-3, 2, 60).reshape(1, 2, 5, 6)
m = torch.arange(6) % 2 == 0

EXPRESSIONS = """
i + 1
i + 1.5
i + T(1.5)
x + T(1.0, dtype=torch.float64)
u + u
u + T([1, 1], dtype=torch.int8)
b + b
b * 2
b - b
b - 1
-b
-u
x / 2
i / 4
T([7, -7]) // 2
T([7, -7]) % -3
T([7.5, -7.5]) // 2
T([7.5, -7.5]) % -2
T([1.0, 1.0]) // T([0.0, -0.0])
T([1]) // T([0])
T([1]) % T([0])
torch.fmod(T([7, -7]), 3)
T([2, 3]) ** 40
T([2]) ** -1
2 ** T([1, -1])
T([4.0]) ** 0.5
T([2.0, 3.0]) ** 3
T([2.0, 3.0]) ** 2.5
T([-9223372036854775808]) // -1
i & 3
x & 1
T([1]) << T([65])
~b
~T([3])
~x
x + torch.zeros(2)
x + torch.zeros(2, 1)
(x.t() + 1).stride()
x.t() * torch.ones(2)
i < 2.5
u == -1
torch.maximum(n, T(3.5))
torch.clamp(n, 0, 3)
torch.clamp(i, 1, 4)
torch.where(m.reshape(2, 3), x, T(9))
torch.where(i, x, x)
x.masked_fill(x > 2, -1.0)
torch.logical_xor(i, T([1, 0, 1]))
torch.isnan(n)
torch.exp(i)
torch.sign(T([-2.0, 0.0, 3.0]))
torch.round(T([0.5, 1.5, -2.5]))
torch.floor(T([1.5, -1.5]))
T([1.9, -1.9]).to(torch.int64)
T([300.0]).to(torch.uint8)
T([float("nan"), float("inf")]).to(torch.int64)
x.view(3, 2)
x.view(4, -1)
x.view(-1, -1)
x.t().view(6)
x.t().reshape(6)
c.permute(2, 0, 1)
c.transpose(0, 2).flatten(1)
c.movedim(0, 2)
c.flatten(1, 0)
x.expand(2, 2, 3)
x.expand(3, 3)
x.narrow(1, 1, 2)
c.select(1, -1)
c.select(1, 3)
x.unsqueeze(3)
torch.zeros(1, 2, 1).squeeze()
torch.diagonal(c, 1, 1, 2)
x.as_strided((2, 2), (3, 5))
x[1]
x[2]
x[:, 1]
x[0, 0, 0]
x[1, -1]
x[:, ::2]
x[None, ..., 0]
x[[1, 0, 1]]
x[:, [2, 0]]
x[[0, 1], [1, 2]]
x[T([0, 1]), T([0, 1, 2])]
x[T([0, 5])]
x[x > 2]
x[b]
x[:, b]
d[:, T([0, 1]), :, T([0, 1])]
d[:, T([0, 1]), T([0, 1])]
d[:, T([[0], [1]]), T([0, 2, 1])]
d[0, :, T([0, 1])]
d[T([0, 1]), None, T([1, 2])]
x[True]
x[False]
set x[0] = 5
set x[:, 1] = T([7.0, 8.0])
set x[x > 2] = T([1.0, 2.0, 3.0])
set x[x > 2] = T([1.0, 2.0])
set x[:, T([0, 2])] = T([[1.0], [2.0]])
set x[T([0, 0])] = T([[1.0, 1, 1], [2.0, 2, 2]])
set x[0] = T([1.0, 2.0])
set x[0, 0] = T([[5.0]])
set x[5] = 1
x.index_select(1, T([2, 0]))
x.index_select(0, T([2]))
x.gather(1, T([[0], [2]]))
x.gather(1, T([[0, 3]]))
torch.zeros(2, 3).scatter_add(1, T([[0, 0], [1, 2]]), torch.ones(2, 2))
torch.masked_select(x, T([True, False, True]))
torch.cat([x, x], 1)
torch.cat([x, i])
torch.cat([x, torch.zeros(2)])
torch.cat([torch.zeros(2, 3), torch.zeros(2, 4)])
torch.stack([x, x], 1)
torch.stack([torch.zeros(2), torch.zeros(3)])
x.sum()
x.sum(0)
x.sum(1, keepdim=True)
c.sum((0, 2))
c.sum(1)
s.sum(1)
i.sum()
b.sum()
x.sum(2)
i.float().mean(0)
i.mean()
x.prod(1)
s.var()
s.std(1)
s.var(1, correction=0)
i.var()
n.max()
n.max(1)
n.argmax(1)
x.amax(0)
c.argmin(1)
torch.zeros(0).max()
torch.zeros(0, 3).max(0)
torch.zeros(0, 3).sum(0)
b.all()
b.any()
c.cumsum(1)
x.cumsum(0)
x @ x
x @ x.t()
i @ i.t()
x @ T([1.0, 2.0, 3.0])
T([1.0, 2.0]) @ x
x @ T([1.0])
T([1.0, 2.0]) @ T([3.0, 4.0])
T([1.0]) @ T([1.0, 2.0])
x @ i.t()
T(1.0) @ x
s @ s.transpose(1, 2)
s @ torch.ones(4, 2)
torch.ones(3, 1, 2, 3) @ torch.ones(2, 3, 2)
torch.zeros(2, 2, 3) @ torch.zeros(2, 4, 5)
torch.addmm(T([1.0, 2.0]), x, x.t())
F.conv2d(im, w)
F.conv2d(im, w, T([1.0, -1.0]), stride=2, padding=1)
F.conv2d(im.double(), w.double(), stride=(2, 1), padding=(0, 1))
F.conv2d(torch.zeros(1, 1, 5, 5), w)
F.conv2d(torch.zeros(1, 2, 2, 2), w)
F.max_pool2d(im, 2)
F.max_pool2d(im, 3, 2, 1)
F.max_pool2d(im.double(), 2, 1, ceil_mode=True)
F.max_pool2d(im, 2, padding=2)
s.softmax(1)
s.softmax(2)
s.double().log_softmax(1)
i.softmax(0)
torch.arange(0, 10, 3)
torch.arange(5, 0, -2)
torch.arange(0, 1, 0)
torch.arange(5, 0)
torch.linspace(0, 10, 5, dtype=torch.int64)
torch.eye(2, 3)
torch.zeros(-1)
torch.zeros(2).item()
T([[1, 2], [3]])
T([1, 2.5])
T([[True], [False]])
T([x[0], x[1]])
T([T(1.0), T(2)])
T([[1], 2])
T([1, [2]])
T([300], dtype=torch.uint8)
torch.full((2,), 300, dtype=torch.uint8)
torch.full((2,), 1e300)
in place i.add_(1.5)
in place i.mul_(2)
in place x.div_(2)
in place x.add_(torch.zeros(2, 2, 3))
in place x.t().add_(T([1.0, 2.0]))
in place x.expand(2, 2, 3).add_(1)
in place x.flatten()[1:].add_(x.flatten()[:-1])
in place x.copy_(T([1, 2, 3]))
in place x.copy_(T([1, 2]))
""".strip().split("\n")


def encode(t):
    if isinstance(t, (tuple, list, torch.Size)) and not isinstance(t, torch.Tensor):
        if t and isinstance(t[0], torch.Tensor):
            return {"tuple": [encode(v) for v in t]}
        return {"tuple": list(t)}
    if not isinstance(t, torch.Tensor):
        return {"value": t}
    out = {"dtype": str(t.dtype)[6:], "shape": list(t.shape)}
    flat = t.detach().contiguous().numpy()
    if t.dtype == torch.float32:
        out["f32"] = flat.astype(">f4").tobytes().hex()
    elif t.dtype == torch.float64:
        out["f64"] = flat.astype(">f8").tobytes().hex()
    else:
        out["ints"] = [int(v) for v in t.reshape(-1).tolist()]
    return out


def record(expression):
    scope = dict(globals())
    scope.update(x=x.clone(), i=i.clone())
    case = {"expr": expression}
    try:
        if expression.startswith("set "):
            exec(expression[4:], scope)
            case["out"] = encode(scope["x"])
        elif expression.startswith("in place "):
            eval(expression[9:], scope)
            case["out"] = encode(scope["i" if expression[9] == "i" else "x"])
        else:
            case["out"] = encode(eval(expression, scope))
    except Exception as error:
        case["error"] = type(error).__name__
        case["message"] = str(error).split("\nException")[0]
    return case


if __name__ == "__main__":
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "operations.json")
    rows = [json.dumps(record(e), ensure_ascii=False) for e in EXPRESSIONS]
    with open(path, "w") as file:
        file.write('{"cases": [\n' + ",\n".join(rows) + "\n]}\n")
    print(len(rows), "cases")
