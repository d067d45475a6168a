# Errors of operations that PyTorch's own suite of wrong inputs asks for.
import torch
import torch.nn.functional as F


def tried(function):
    try:
        print("ok", function())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


for places, wants in [(False, False), (True, False), (False, True)]:
    x = torch.zeros(1, 1, 49, requires_grad=wants)
    for kw in [
        dict(kernel_size=2, stride=50, padding=-1), dict(kernel_size=2, padding=4),
        dict(kernel_size=3, dilation=2, padding=3), dict(kernel_size=60), dict(kernel_size=2, dilation=0),
    ]:
        tried(lambda: F.max_pool1d(x, return_indices=places, **kw))
    for size in [(0, 10), (1, 10, 0), (10,), (1, 1, 2, 10), (3, 0)]:
        tried(lambda: F.max_pool1d(torch.zeros(size, requires_grad=wants), 1, return_indices=places))

tried(lambda: F.adaptive_max_pool1d(torch.zeros(1, 1, 1), -1))
tried(lambda: F.adaptive_max_pool2d(torch.zeros(1, 1, 1, 1), (-1, 0)))
tried(lambda: F.adaptive_max_pool2d(torch.zeros(1, 1, 1), (2, -3)))

for function in [F.conv1d, F.conv2d]:
    for rank in [1, 2, 3, 4]:
        for padding in [0, "same"]:
            if rank != (3 if function is F.conv1d else 4):
                x = torch.zeros((1,) * (3 if function is F.conv1d else 4))
                tried(lambda: function(x, torch.zeros((1,) * rank), padding=padding))

for values in [[1.0, -1.0, 1.0], [1.0, float("inf"), 1.0], [1.0, float("nan"), 1.0], [0.0, 0.0, 0.0]]:
    for replacement in [True, False]:
        for count in [1, 2]:
            tried(lambda: torch.multinomial(torch.tensor(values), count, replacement=replacement))

x, index = torch.zeros(3, 5), torch.tensor([[1, 1], [1, 2]])
for function in [torch.scatter, torch.scatter_add]:
    tried(lambda: function(x, 0, index, torch.zeros(3, 2, 2)))
    tried(lambda: function(x, 0, index[0], torch.zeros(3, 2, 2)))
tried(lambda: torch.mean(torch.zeros(3), dtype=torch.int64))
tried(lambda: torch.mean(torch.zeros(3, dtype=torch.int64), 0, dtype=torch.int32))
tried(lambda: torch.mean(torch.zeros(3, dtype=torch.int64)))

x = torch.arange(12.0).view(3, 4)
for start in [torch.tensor(1), torch.tensor(1.0), torch.tensor([1]), torch.tensor(True), torch.tensor(-1)]:
    tried(lambda: x.narrow(0, start, 1))
for function in [torch.linspace, torch.logspace]:
    tried(lambda: function(torch.tensor(0.0), torch.tensor(1.0), 3))
    tried(lambda: function(0, torch.tensor(1), 3))
    tried(lambda: function(torch.tensor([0.0]), torch.tensor([1.0]), 3))
    tried(lambda: function(torch.tensor([0.0]), 1, 3))
    tried(lambda: function(0, torch.tensor([1.0, 2.0]), 3))
    tried(lambda: function(torch.tensor(0.0, requires_grad=True), torch.tensor(4), 3))
