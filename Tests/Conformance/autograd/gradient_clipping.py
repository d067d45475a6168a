# Hooks that clip, and gradients read between steps.
import torch

w = torch.tensor([3.0, -4.0], requires_grad=True)
w.register_hook(lambda g: g.clamp(-1, 1))
optimizer = torch.optim.SGD([w], lr=0.5)
for _ in range(4):
    optimizer.zero_grad()
    (w**2).sum().backward()
    print(w.grad, w)
    optimizer.step()
