# Messages of optimisers made wrongly.
import torch
import torch.nn as nn

p = torch.zeros(1, requires_grad=True)
for text, f in {
    "nothing": lambda: torch.optim.SGD([], lr=0.1),
    "a tensor": lambda: torch.optim.SGD(p, lr=0.1),
    "lr": lambda: torch.optim.SGD([p], lr=-1),
    "momentum": lambda: torch.optim.SGD([p], lr=0.1, momentum=-1),
    "nesterov": lambda: torch.optim.SGD([p], lr=0.1, nesterov=True),
    "betas": lambda: torch.optim.Adam([p], betas=(1.0, 0.9)),
    "eps": lambda: torch.optim.Adam([p], eps=-1),
    "numbers": lambda: torch.optim.SGD([1, 2], lr=0.1),
    "not a leaf": lambda: torch.optim.SGD([p * 2], lr=0.1),
    "twice": lambda: torch.optim.SGD([{"params": [p]}, {"params": [p]}], lr=0.1),
    "module": lambda: torch.optim.SGD(nn.Linear(1, 1), lr=0.1),
}.items():
    try:
        f()
        print(text, "accepted")
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
