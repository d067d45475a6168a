# Coin flips: bernoulli_(p) draws 64 bits an element, bernoulli(tensor) 32.
import torch

torch.manual_seed(0)
print(torch.zeros(6).bernoulli_(0.5))
torch.manual_seed(0)
print(torch.bernoulli(torch.full((6,), 0.5)))
torch.manual_seed(1)
print(
    torch.empty(8).bernoulli_(0.2),
    torch.bernoulli(torch.tensor([0.0, 1.0, 0.5])),
    torch.zeros(2, 2).bernoulli_(1.0),
    torch.rand(1),
    (torch.rand(5) < 0.5),
)
