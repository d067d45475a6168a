# A broadcast operand's gradient is summed back to its own shape.
import torch

for s, t in [
    ((2, 3), (3,)),
    ((2, 3), (2, 1)),
    ((2, 1), (1, 3)),
    ((2, 3), ()),
    ((1,), (4,)),
    ((2, 1, 2), (3, 1)),
]:
    a, b = torch.full(s, 2.0, requires_grad=True), torch.full(t, 3.0, requires_grad=True)
    (a * b + a / b - b).sum().backward()
    print(s, t, a.grad, b.grad)
b = torch.zeros(3, requires_grad=True)
((torch.arange(6.0).reshape(2, 3) + b) ** 2).mean().backward()
print(b.grad)
