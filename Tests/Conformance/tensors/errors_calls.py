# Messages of calls.
import torch
import torch.nn.functional as F

a = torch.zeros(2, 3)
for text, f in {
    "expand": lambda: a.expand(3, 3),
    "target range": lambda: F.cross_entropy(torch.zeros(1, 3), torch.tensor([3])),
    "target count": lambda: F.cross_entropy(torch.zeros(2, 3), torch.tensor([1])),
    "target floats": lambda: F.nll_loss(torch.zeros(1, 3), torch.tensor([1.0])),
    "arange step": lambda: torch.arange(0, 5, -1),
    "linear": lambda: F.linear(a, torch.zeros(4, 5)),
    "stack numbers": lambda: torch.stack([1, 2]),
    "randint": lambda: torch.randint(5, 5, (2,)),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
