# Errors inside hooks come out of backward; the same hook sees every use of its tensor once.
import torch

x = torch.ones(2, requires_grad=True)


def fail(grad):
    raise ValueError("no gradients today")


h = x.register_hook(fail)
try:
    (x * 2).sum().backward()
except ValueError as e:
    print("caught", e)
print(x.grad)
h.remove()
seen = []
x.register_hook(lambda g: seen.append(g.tolist()))
((x * 2).sum() + (x * 3).sum()).backward()
print(seen, x.grad)
y = x * 1
y.register_hook(lambda g: seen.append(g.tolist()))
(y * 2 + y * y).sum().backward()
print(seen)
with torch.no_grad():
    y.register_hook(lambda g: g)
y2 = x * 1
h2 = y2.register_hook(lambda g: g * 2)
h3 = y2.register_hook(lambda g: g + 1)
x.grad = None
y2.sum().backward(retain_graph=True)
print(x.grad)
h2.remove()
x.grad = None
y2.sum().backward()
print(x.grad)
