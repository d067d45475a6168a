# Hooks on tensors: seeing, replacing and removing.
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
handle = x.register_hook(lambda grad: print("leaf sees", grad))
y = x * 2
y.register_hook(lambda grad: grad * 10)
y.register_hook(lambda grad: print("y sees", grad))
y.retain_grad()
y.sum().backward()
print(x.grad, y.grad)
handle.remove()
x.grad = None
(x * 3).sum().backward()
print(x.grad)
x.register_hook(lambda grad: grad.clamp(max=1.0))
x.grad = None
(x * x).sum().backward()
print(x.grad)


def keep(grad):
    print("shape", tuple(grad.shape), grad.requires_grad)


z = x.sum()
z.register_hook(keep)
print(torch.autograd.grad(z * 2, x))
try:
    torch.ones(2).register_hook(print)
except RuntimeError as e:
    print(e)
