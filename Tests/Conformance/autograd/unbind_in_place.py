# Views that came with others may not be changed in place.
import torch

x = torch.ones(2, 2, requires_grad=True)
y = x * 1
for text, f in {
    "unbind": lambda: y.unbind(0)[0].add_(1),
    "split": lambda: y.split(1)[0].add_(1),
    "chunk": lambda: y.chunk(2)[1].mul_(2),
}.items():
    try:
        f()
        print(text, "fine")
    except RuntimeError as e:
        print(text, "->", e)
for row in torch.zeros(2, 2):
    row += 1
    print(row)
with torch.no_grad():
    v = y[0]
try:
    v.add_(1)
except RuntimeError as e:
    print(e)
