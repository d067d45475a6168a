# The loss modules: reductions, values by hand, messages.
import torch
import torch.nn as nn

p, y = torch.tensor([2.5, 0.0]), torch.tensor([3.0, -0.5])
print(nn.MSELoss()(p, y), nn.MSELoss(reduction="sum")(p, y), nn.MSELoss(reduction="none")(p, y))
z, t = torch.tensor([[2.0, 0.5, 1.0], [0.1, 0.2, 3.0]]), torch.tensor([0, 2])
ce = nn.CrossEntropyLoss()
print(
    ce(z, t),
    nn.CrossEntropyLoss(reduction="sum")(z, t),
    nn.CrossEntropyLoss(reduction="none")(z, t),
    -(z.log_softmax(1)[[0, 1], t]).mean(),
    ce(torch.zeros(5, 10), torch.arange(5)),
)
for text, f in {
    "range": lambda: ce(z, torch.tensor([0, 3])),
    "negative": lambda: ce(z, torch.tensor([-1, 0])),
    "count": lambda: ce(z, torch.tensor([0])),
    "sizes": lambda: nn.MSELoss()(torch.zeros(3), torch.zeros(2)),
    "int target": lambda: nn.MSELoss()(torch.zeros(2), torch.tensor([1, 2])),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
