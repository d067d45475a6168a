"""Records what PyTorch computes where the kernels promise its very bits.

    python record_kernels.py > kernels.txt

needs PyTorch with AVX-512 (the order of its convolution and of its softmax depends on it). Each line is
`key: hex`, float32 as big-endian hexadecimal. Inputs are not recorded: `sequence` below makes them,
and KernelFixtures.swift has the same recipe.
"""

import numpy
import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def sequence(count, seed, *shape):
    """count floats in [-2, 2) from a linear congruential generator, exact in float32."""
    values, state = [], seed
    for _ in range(count):
        state = (state * 1664525 + 1013904223) % 2**32
        values.append(((state >> 8) - 2**23) / 2**22)
    tensor = torch.tensor(values, dtype=torch.float64).float()
    return tensor.reshape(shape) if shape else tensor


def hexadecimal(tensor):
    bits = tensor.detach().contiguous().reshape(-1).view(torch.int32).tolist()
    return "".join(f"{b & 0xFFFFFFFF:08x}" for b in bits)


def record(key, tensor):
    print(f"{key}: {hexadecimal(tensor)}")


for n in (1, 2, 5, 7, 8, 9, 31, 32, 33, 63, 100, 1000, 4099, 70001):
    record(f"sum {n}", sequence(n, n).sum())
    record(f"sum strided {n}", sequence(3 * n, n)[::3].sum())
for rows, columns in ((5, 3), (33, 7), (100, 45), (700, 70)):
    x = sequence(rows * columns, rows, rows, columns)
    record(f"sum rows {rows} {columns}", x.sum(1))
    record(f"sum columns {rows} {columns}", x.sum(0))
    record(f"mean columns {rows} {columns}", x.mean(0))

for n in (1, 31, 32, 45, 67):
    record(f"sigmoid {n}", torch.sigmoid(4 * sequence(n, n)))
    record(f"silu {n}", F.silu(4 * sequence(n, n)))
for n in (1, 5, 10, 16, 19, 40):
    x, g = 3 * sequence(2 * n, n, 2, n), sequence(2 * n, n + 1, 2, n)
    y = torch.softmax(x, 1)
    record(f"softmax {n}", y)
    record(f"log_softmax {n}", torch.log_softmax(x, 1))
    record(f"log_softmax backward {n}", torch._log_softmax_backward_data(g, x, 1, torch.float32))

for rows in (3, 17, 300):
    logp = sequence(rows * 10, rows, rows, 10)
    targets = torch.tensor([(7 * i) % 10 if i % 6 != 5 else -100 for i in range(rows)])
    weight = sequence(10, 3).abs()
    record(f"nll {rows}", F.nll_loss(logp, targets))
    record(f"nll weighted {rows}", F.nll_loss(logp, targets, weight))
    x = logp.clone().requires_grad_()
    F.cross_entropy(x, targets).backward()
    record(f"cross_entropy log_softmax {rows}", torch.log_softmax(x, 1)[:4])
    record(f"cross_entropy backward {rows}", x.grad[:4])

for m, n, k in ((4, 16, 64), (5, 32, 192), (8, 48, 100)):
    record(f"gemm {m} {n} {k}", sequence(m * k, k, m, k) @ sequence(k * n, n, k, n))
for name, arguments in {
    "3x3": dict(x=(2, 1, 8, 8), w=(4, 1, 3, 3), padding=1),
    "5x5": dict(x=(1, 6, 14, 14), w=(16, 6, 5, 5), padding=0),
    "stride": dict(x=(2, 3, 9, 7), w=(5, 3, 3, 2), padding=(1, 0), stride=(2, 1), dilation=(1, 2)),
}.items():
    x, w = (sequence(torch.Size(arguments[k]).numel(), i + 1, *arguments[k]) for i, k in enumerate("xw"))
    rest = {k: v for k, v in arguments.items() if k not in "xw"}
    record(f"conv {name}", F.conv2d(x, w, sequence(w.shape[0], 9), **rest))

torch.manual_seed(0)
record("uniforms", torch.rand(64))
torch.manual_seed(0)
record("normals", torch.empty(64).normal_(1.5, 2.25))

# The square root of torch is MKL's here and not IEEE's; it is the one thing replaced.
ieee = lambda x: torch.from_numpy(numpy.sqrt(x.numpy()))
torch.Tensor.sqrt = lambda x: ieee(x.detach())
torch.Tensor.sqrt_ = lambda x: x.copy_(ieee(x.detach()))
for name, kind, settings in (
    ("sgd", "SGD", dict(lr=0.1)),
    ("sgd momentum", "SGD", dict(lr=0.05, momentum=0.9, weight_decay=0.01)),
    ("sgd dampening", "SGD", dict(lr=0.05, momentum=0.9, dampening=0.1)),
    ("sgd nesterov", "SGD", dict(lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.0005)),
    ("sgd maximize", "SGD", dict(lr=0.1, maximize=True)),
    ("adam", "Adam", dict()),
    ("adam decay", "Adam", dict(lr=0.01, betas=(0.8, 0.99), weight_decay=0.01)),
    ("adam far", "Adam", dict(lr=0.01, betas=(0.4, 0.9))),
    ("adam amsgrad", "Adam", dict(lr=0.01, amsgrad=True)),
    ("adamw", "AdamW", dict(lr=0.003, weight_decay=0.1)),
    ("rmsprop", "RMSprop", dict()),
    ("rmsprop momentum", "RMSprop", dict(lr=0.003, momentum=0.9, weight_decay=0.01)),
    ("rmsprop centered", "RMSprop", dict(centered=True, alpha=0.9)),
    ("adagrad", "Adagrad", dict(lr=0.1, lr_decay=0.01, weight_decay=0.01)),
):
    p = torch.nn.Parameter(sequence(20, 1))
    optimizer = getattr(torch.optim, kind)([p], foreach=False, **settings)
    for step in range(25):
        p.grad = sequence(20, 100 + step)
        optimizer.step()
    record(f"optim {name}", p)
