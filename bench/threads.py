# How much a second thread helps: one thread's time over two threads', the median of three rounds and
# their range, and both in microseconds.
#
# From matmul_256 and the convolutions of LeNet upward it should be 1.6 at least, below never under 1.
# `processors` is how many were at work: at 1.0 the line ran on one thread for both, so its ratio is noise.
# Where a round falls to 1.0 while two were at work, something else had the second one: another program,
# or the machine under a virtual one.
import time

import torch
from timing import best

torch.manual_seed(0)
F = torch.nn.functional


def timed(f, threads):
    torch.set_num_threads(threads)
    used, passed = time.process_time(), time.perf_counter()
    each = best(f, reps=5, seconds=0.04)
    return each, (time.process_time() - used) / (time.perf_counter() - passed)


def report(name, f):
    rounds = []
    for _ in range(3):
        one, _ = timed(f, 1)
        two, processors = timed(f, 2)
        rounds.append((one / two, one, two, processors))
    rounds.sort()
    ratio, one, two, processors = rounds[1]
    print(
        f"{name:28s} one {one:10.1f} us   two {two:10.1f} us   ratio {ratio:6.2f}"
        f"   ({rounds[0][0]:.2f} to {rounds[2][0]:.2f})   processors {processors:.1f}",
        flush=True)


for n in (32, 64, 96, 128, 192, 256, 512, 1024):
    a, b = torch.randn(n, n), torch.randn(n, n)
    report(f"matmul_{n}", lambda: a @ b)
for m, k, n in ((32, 64, 10), (64, 400, 120), (64, 784, 128)):
    a, b = torch.randn(m, k), torch.randn(k, n)
    report(f"matmul_{m}x{k}x{n}", lambda: a @ b)


def convolution(name, images, channels, size, filters, kernel, padding):
    x = torch.randn(images, channels, size, size, requires_grad=True)
    w = torch.randn(filters, channels, kernel, kernel, requires_grad=True)
    bias = torch.randn(filters, requires_grad=True)
    y = F.conv2d(x, w, bias, padding=padding)
    g = torch.randn(y.shape)

    def forward():
        with torch.no_grad():
            F.conv2d(x, w, bias, padding=padding)

    def both():
        x.grad = w.grad = bias.grad = None
        F.conv2d(x, w, bias, padding=padding).backward(g)

    report(name + "_forward", forward)
    report(name + "_both", both)


convolution("conv_8x8", 32, 1, 8, 8, 3, 1)
convolution("conv_lenet1", 64, 1, 28, 6, 5, 2)
convolution("conv_lenet2", 64, 6, 14, 16, 5, 0)
convolution("conv_16x32x32", 8, 16, 32, 32, 3, 1)
convolution("conv_64x56x56", 1, 64, 56, 64, 3, 1)

for n in (10000, 33000, 40000, 70000, 100000, 200000, 1000000):
    a, b = torch.randn(n), torch.randn(n)
    report(f"add_{n}", lambda: a + b)
    report(f"exp_{n}", lambda: torch.exp(a))
    report(f"sum_{n}", lambda: a.sum())
for rows, columns in ((33, 1000), (70, 1000), (200, 1000), (1000, 1000)):
    a, row = torch.randn(rows, columns), torch.randn(columns)
    report(f"sum_rows_{rows}x{columns}", lambda: a.sum(1))
    report(f"sum_columns_{rows}x{columns}", lambda: a.sum(0))
    report(f"add_row_{rows}x{columns}", lambda: a + row)
    report(f"softmax_{rows}x{columns}", lambda: torch.softmax(a, 1))
    report(f"max_rows_{rows}x{columns}", lambda: a.max(1))
x = torch.randn(64, 6, 28, 28)
report("max_pool_lenet1", lambda: F.max_pool2d(x, 2))


def step(name, net, *size):
    opt = torch.optim.Adam(net.parameters(), lr=0.001)
    x, y = torch.randn(*size), torch.randint(0, 10, (size[0],))

    def f():
        opt.zero_grad()
        F.cross_entropy(net(x), y).backward()
        opt.step()

    report(name, f)


nn = torch.nn
step("step_mlp", nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)), 32, 64)
step("step_mnist_mlp", nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)), 64, 784)
step(
    "step_cnn8",
    nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64, 10)), 32, 1, 8, 8)
step(
    "step_lenet",
    nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
        nn.Linear(84, 10)), 64, 1, 28, 28)
