# A hook that runs after a leaf's gradient was added up: an optimiser step of its own.
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


def step(parameter):
    with torch.no_grad():
        parameter -= 0.1 * parameter.grad
    parameter.grad = None


handle = w.register_post_accumulate_grad_hook(step)
for _ in range(3):
    (w * w).sum().backward()
    print(w, w.grad)
handle.remove()
(w * w).sum().backward()
print(w.grad)
try:
    (w * 2).register_post_accumulate_grad_hook(step)
except RuntimeError as e:
    print(e)
