# retain_graph and repeated passes.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x ** 3).sum()
y.backward(retain_graph=True)
print(x.grad)
y.backward(retain_graph=True)
print(x.grad)
y.backward()
print(x.grad)
try:
    y.backward()
except RuntimeError as e:
    print(e)
z = (x + 1).sum()
z.backward()
z.backward()
print(x.grad)
g = torch.autograd.grad((x * x).sum(), x, retain_graph=True)
print(g)
a = x * x
print(torch.autograd.grad(a.sum(), x, retain_graph=True), torch.autograd.grad(a.prod(), x))
