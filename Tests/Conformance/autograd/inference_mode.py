# Inference mode: nothing is recorded, and its tensors stay out of later graphs.
import torch

w = torch.ones(2, requires_grad=True)
with torch.inference_mode():
    y = w * 2
    other = torch.zeros(2)
    print(y.requires_grad, y.is_inference(), torch.is_inference_mode_enabled(), torch.is_grad_enabled())
print(torch.is_inference_mode_enabled(), w.is_inference(), y[0].is_inference())
print(y + 1)
for text, f in {
    "saved": lambda: (w * y).sum(),
    "in place": lambda: other.add_(1),
    "requires": lambda: y.requires_grad_(),
}.items():
    try:
        print(text, f())
    except RuntimeError as e:
        print(text, "->", e)
print((w + y).sum().requires_grad)
with torch.inference_mode(False):
    print((w * 2).requires_grad)
z = y.clone()
print((w * z).sum(), z.is_inference())
with torch.inference_mode():
    y.add_(1)
    print(y)
