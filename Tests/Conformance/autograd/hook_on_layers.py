# Hooks that watch the gradients of a network's activations and parameters.
import torch

torch.manual_seed(1)
first, second = torch.nn.Linear(3, 2), torch.nn.Linear(2, 1)
sizes = []
first.weight.register_hook(lambda g: sizes.append(("weight", tuple(g.shape))))
x = torch.randn(4, 3)
h = torch.tanh(first(x))
h.register_hook(lambda g: sizes.append(("hidden", tuple(g.shape))))
second(h).sum().backward()
print(sizes)
print(first.weight.grad)
