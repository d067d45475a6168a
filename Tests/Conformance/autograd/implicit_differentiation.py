# Differentiating through an optimisation step that is part of the graph.
import torch

lr = torch.tensor(0.1, requires_grad=True)
w = torch.tensor([1.0, 2.0], requires_grad=True)
(g,) = torch.autograd.grad((w**2).sum(), w, create_graph=True)
after = w - lr * g
outer = (after**2).sum()
print(outer)
print(torch.autograd.grad(outer, [lr, w]))
