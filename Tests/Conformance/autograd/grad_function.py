# beyond: autograd.grad, create_graph
# Gradients as return values, and gradients of gradients.
import torch

x = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(x**3, x))
(g,) = torch.autograd.grad(x**3, x, create_graph=True)
print(g)
print(torch.autograd.grad(g, x)[0])
y = x**3
y.backward(create_graph=True)
print(x.grad)
