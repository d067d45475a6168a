# Tensors in f-strings and format: a 0-d tensor formats as its number.
import torch

t = torch.tensor(0.1)
print(
    f"{t}",
    f"{t:.4f}",
    f"{torch.tensor(3):5d}|",
    f"{torch.tensor(True)}",
    f"{t.item()}",
    f"{t.item():.3f}",
    f"{torch.tensor([1.0, 2.0])}",
    "{:.2f}".format(torch.tensor(2.5)),
)
w = torch.tensor(2.0, requires_grad=True)
print(f"{w}", f"{w:.2f}", f"{w * 2}", str(w), f"{w!r}", f"{torch.nn.Parameter(torch.tensor(1.0))}")
print(
    "%.3f" % torch.tensor(1.5),
    "%d" % torch.tensor(7),
    round(torch.tensor(1.2345).item(), 2),
    f"{torch.tensor(5)}",
    f"{[torch.tensor(1.0)]}",
)
try:
    f"{torch.tensor([1.0]):.2f}"
except TypeError as e:
    print(type(e).__name__, e)
