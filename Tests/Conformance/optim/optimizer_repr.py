# How optimisers print.
import torch

p = torch.zeros(1, requires_grad=True)
print(torch.optim.SGD([p], lr=0.1))
print(torch.optim.SGD([{"params": [p]}], lr=0.1, momentum=0.9, nesterov=True))
print(torch.optim.Adam([p], lr=0.001))
