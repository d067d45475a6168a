# Settings the optimisers refuse.
import torch

p = [torch.zeros(1, requires_grad=True)]
o = torch.optim
for text, f in {
    "sgd lr": lambda: o.SGD(p, lr=-1),
    "momentum": lambda: o.SGD(p, lr=0.1, momentum=-1),
    "nesterov": lambda: o.SGD(p, lr=0.1, nesterov=True),
    "adam eps": lambda: o.Adam(p, eps=-1),
    "betas": lambda: o.Adam(p, betas=(1.0, 0.9)),
    "betas 1": lambda: o.Adam(p, betas=(0.9, 1.0)),
    "decay": lambda: o.AdamW(p, weight_decay=-1),
    "alpha": lambda: o.RMSprop(p, alpha=-1),
    "lr_decay": lambda: o.Adagrad(p, lr_decay=-1),
    "rho": lambda: o.Adadelta(p, rho=2.0),
    "empty": lambda: o.SGD([], lr=0.1),
    "tensor": lambda: o.SGD(p[0], lr=0.1),
    "non-leaf": lambda: o.SGD([p[0] * 2], lr=0.1),
    "twice": lambda: o.SGD([{"params": p}, {"params": p}], lr=0.1),
    "number": lambda: o.SGD([1.0], lr=0.1),
}.items():
    try:
        print(text, "=", f())
    except (ValueError, TypeError) as e:
        print(text, "->", type(e).__name__, e)
