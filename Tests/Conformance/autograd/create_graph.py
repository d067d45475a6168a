# create_graph: gradients that are themselves part of the graph.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x ** 3).sum()
(g,) = torch.autograd.grad(y, x, create_graph=True)
print(g)
penalty = (g.norm() - 1) ** 2
penalty.backward()
print(x.grad)
x.grad = None
y = (x ** 3).sum()
y.backward(create_graph=True)
print(x.grad)
x.grad.sum().backward()
print(x.grad.detach())
w = torch.tensor(3.0, requires_grad=True)
f = w
for order in range(5):
    f = w ** 4 if order == 0 else torch.autograd.grad(f, w, create_graph=True)[0]
    print(order, f.item(), f.requires_grad)
