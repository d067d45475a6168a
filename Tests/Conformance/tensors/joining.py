# cat, stack and their messages.
import torch

a, b = torch.arange(4).reshape(2, 2), torch.arange(4, 8).reshape(2, 2)
print(
    torch.cat([a, b]),
    torch.cat([a, b], dim=1),
    torch.cat((a, b, a), -1).shape,
    torch.stack([a, b]),
    torch.stack([a, b], dim=1),
    torch.stack((a, b), -1).shape,
    torch.stack([torch.tensor(1.0), torch.tensor(2.0)]),
    torch.cat([torch.tensor([1]), torch.tensor([2.5])]),
    torch.cat([a]),
    torch.cat([torch.tensor([]), torch.tensor([1.0])]),
    torch.cat([torch.zeros(0, 2), torch.ones(1, 2)]),
)
for text, f in {
    "cat shapes": lambda: torch.cat([a, torch.zeros(3, 3)]),
    "cat ranks": lambda: torch.cat([a, torch.zeros(2)]),
    "cat nothing": lambda: torch.cat([]),
    "stack shapes": lambda: torch.stack([a, torch.zeros(3)]),
    "stack nothing": lambda: torch.stack([]),
    "cat dim": lambda: torch.cat([a, b], dim=2),
    "cat a tensor": lambda: torch.cat(a),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
