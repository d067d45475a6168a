"""Records what the tests of gradients expect from PyTorch: python record.py > gradients.json

Float data are big-endian hexadecimal bit patterns.
"""
import json
import struct
import sys
import warnings

import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")


def bits(t):
    return "".join(struct.pack(">f", v).hex() for v in t.detach().flatten().tolist())


torch.manual_seed(7)
x, g = torch.randn(40), torch.randn(40)
rows, mixed = torch.randn(9, 5), torch.randn(9, 5)
targets = torch.randint(0, 5, (9,))
p = torch.rand(40)
EXACT = {  # name: (function of x, input)
    "tanh": (torch.tanh, x),
    "sigmoid": (torch.sigmoid, x),
    "relu": (torch.relu, x),
    "log": (torch.log, p + 0.5),
    "sqrt": (torch.sqrt, p + 0.5),
    "exp": (torch.exp, x),
    "square": (torch.square, x),
    "abs": (torch.abs, x),
    "reciprocal": (torch.reciprocal, x),
}
out = {"exact": [], "names": {}, "scripts": []}
for name, (f, at) in EXACT.items():
    leaf = at.clone().requires_grad_()
    y = f(leaf)
    y.backward(g)
    # The gradient may use the result, whose last bit differs between vector libraries.
    out["exact"].append(dict(name=name, input=bits(at), seed=bits(g), value=bits(y), grad=bits(leaf.grad)))


def loss(name, f, at, other=None, shape=None):
    leaf = at.clone().requires_grad_()
    f(leaf).backward()
    out["exact"].append(dict(name=name, input=bits(at), shape=list(at.shape), other=bits(other) if other is not None else "",
                             grad=bits(leaf.grad)))


loss("mse_loss", lambda t: F.mse_loss(t, g), x, g)
loss("binary_cross_entropy_with_logits", lambda t: F.binary_cross_entropy_with_logits(t, p), x, p)
leaf = rows.clone().requires_grad_()
F.cross_entropy(leaf, targets).backward()
out["cross_entropy"] = dict(input=bits(rows), targets=targets.tolist(), grad=bits(leaf.grad))

SCRIPTS = [
    "x = torch.ones(3, requires_grad=True); y = (x * 2).sum(); y.backward(); y.backward()",
    "x = torch.ones(3, requires_grad=True); y = x * 2; y.backward()",
    "torch.ones(3).backward()",
    "x = torch.ones(3, requires_grad=True); x.add_(1)",
    "x = torch.ones(3, requires_grad=True); x[0] = 1.0",
    "x = torch.ones(3, requires_grad=True); x[[0]] = 1.0",
    "x = torch.ones(3, requires_grad=True); v = x.view(3, 1); v.add_(1.0)",
    "x = torch.ones(3, requires_grad=True); y = x.exp(); y.add_(1); y.sum().backward()",
    "x = torch.ones(3, requires_grad=True); w = torch.ones(3); y = x * w; w.add_(1); y.sum().backward()",
    "x = torch.ones(3, requires_grad=True); y = x * 2; z = y * y; y += 1; z.sum().backward()",
    "x = torch.ones(3, requires_grad=True); y = x * 1; y.mul_(y); y.sum().backward()",
    "torch.tensor([1]).requires_grad_()",
    "x = torch.tensor([1]); x.requires_grad = True",
    "x = torch.ones(3, requires_grad=True); y = x * 2; y.requires_grad_(False)",
    "x = torch.ones(3, requires_grad=True); y = x * 2; y.backward(torch.ones(2))",
    "x = torch.ones(3, requires_grad=True); z = torch.ones(1, requires_grad=True); torch.autograd.grad((x * 2).sum(), z)",
    "x = torch.ones(3, requires_grad=True); z = torch.ones(1); torch.autograd.grad((x * 2).sum(), z)",
    "torch.ones(3).retain_grad()",
    "x = torch.ones(4, requires_grad=True); a = (x * 1).chunk(2)[0]; a.add_(1)",
    "x = torch.ones(4, requires_grad=True); a = (x * 1).unbind(0)[0]; a.add_(1)",
    "x = torch.ones(4, requires_grad=True); x.grad = torch.ones(3)",
    "x = torch.ones(4, requires_grad=True); x.grad = torch.ones(4, dtype=torch.int64)",
    "w = torch.ones(3, requires_grad=True); v = w.view(3); v.detach_()",
    "a = torch.zeros(3, dtype=torch.int64); a.add_(torch.ones(3))",
    "a = torch.zeros(3); a.add_(torch.ones(2, 3))",
    "x = torch.ones(3, requires_grad=True) * 1\nwith torch.no_grad():\n    v = x[0]\nv.add_(1)",
    "F.cross_entropy(torch.zeros(2, 3), torch.tensor([0, 3]))",
    "F.cross_entropy(torch.zeros(2, 3), torch.tensor([0, 1, 2]))",
    "F.dropout(torch.zeros(2), 1.5)",
    "torch.outer(torch.zeros(2, 2), torch.zeros(2))",
]
for script in SCRIPTS:
    try:
        exec(script, {"torch": torch, "F": F})
        error = None
    except Exception as e:
        error = [type(e).__name__, str(e)]
    out["scripts"].append([script, error])
json.dump(out, sys.stdout, indent=1)
