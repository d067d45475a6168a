# torch.autograd.grad: unused inputs, several outputs, weights, materialised zeros.
import torch
from torch import autograd

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor(3.0, requires_grad=True)
unused = torch.tensor(5.0, requires_grad=True)
y = w * x
print(autograd.grad(y.sum(), [x, w], retain_graph=True))
print(autograd.grad(y, (x, w), grad_outputs=torch.tensor([1.0, 10.0]), retain_graph=True))
print(autograd.grad([y.sum(), (y * y).sum()], [x], retain_graph=True))
print(autograd.grad(y.sum(), [x, unused], allow_unused=True, retain_graph=True))
print(autograd.grad(y.sum(), [x, unused], allow_unused=True, materialize_grads=True, retain_graph=True))
print(autograd.grad(y.sum(), [x, unused], materialize_grads=True, retain_graph=True))
for text, f in {
    "unused": lambda: autograd.grad(y.sum(), [unused], retain_graph=True),
    "no grad": lambda: autograd.grad(y.sum(), [torch.ones(1)], retain_graph=True),
    "not scalar": lambda: autograd.grad(y, x, retain_graph=True),
    "shape": lambda: autograd.grad(y, x, torch.ones(3), retain_graph=True),
    "no graph": lambda: autograd.grad(torch.ones(1), x),
    "materialize": lambda: autograd.grad(y.sum(), [unused], allow_unused=False, materialize_grads=True),
}.items():
    try:
        print(text, f())
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).split("\n")[0])
print(x.grad, w.grad)
z = y * 2
print(autograd.grad(z.sum(), y))
