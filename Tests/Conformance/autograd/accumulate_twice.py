# Gradients add up until they are cleared; shared tensors add all their uses.
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
for i in range(3):
    (w * (i + 1)).sum().backward()
    print(w.grad)
w.grad.zero_()
y = w * w
(y + y * 2 + w).sum().backward()
print(w.grad)
g = w.grad
w.grad = None
(w * 3).sum().backward()
print(g, w.grad, g is w.grad)
