# Embedding: lookups, padding, from_pretrained, messages.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
e = nn.Embedding(5, 3, padding_idx=0)
i = torch.tensor([[0, 1], [4, 1]])
print(e(i))
e(i).sum().backward()
print(e.weight.grad)
f = nn.Embedding.from_pretrained(torch.arange(6.0).view(3, 2))
print(f, f.weight.requires_grad, f(torch.tensor([2, 0])))
for call in [lambda: e(torch.tensor([5])), lambda: nn.Embedding(3, 2, padding_idx=3), lambda: e(torch.tensor([0.5])), lambda: nn.Embedding.from_pretrained(torch.ones(3))]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
