import torch

a = torch.arange(3.0).reshape(3, 1)
b = torch.arange(4.0)
print(a + b, (a * b).shape, torch.maximum(a, b), torch.where(a > b, a, b), torch.atan2(a + 1, b + 1).shape, a.expand(3, 4).sum(), torch.broadcast_to(b, (2, 4)), torch.hypot(a, b)[2], torch.lerp(a, b, 0.5)[1], torch.addcmul(a, b, b)[2])
x = torch.zeros(3, 4)
x += a
x *= b
print(x)
g = torch.ones(3, 1, requires_grad=True)
h = torch.ones(4, requires_grad=True)
(g * h + g).sum().backward()
print(g.grad, h.grad)
