# clamp with one or both bounds.
import torch

x = torch.tensor([-2.0, 0.5, 3.0])
print(
    x.clamp(0, 1),
    torch.clamp(x, min=0),
    torch.clamp(x, max=1.0),
    x.clamp(min=-1, max=2),
    torch.tensor([1, 5, 9]).clamp(2, 6),
    x.clamp(1, -1),
    x.clamp(0),
    x.clamp_(max=0),
    x,
)
