# Which tensors are leaves, and which may ask for gradients.
import torch

a = torch.ones(2)
b = torch.ones(2, requires_grad=True)
print(a.is_leaf, b.is_leaf, (a * 2).is_leaf, (b * 2).is_leaf, b[0].is_leaf)
print(a.requires_grad_().is_leaf, a.grad, b.detach().is_leaf)
for text, f in {
    "int": lambda: torch.tensor([1, 2], requires_grad=True),
    "int_": lambda: torch.tensor([1, 2]).requires_grad_(),
    "attribute": lambda: setattr(torch.tensor([1]), "requires_grad", True),
    "non-leaf off": lambda: (b * 2).requires_grad_(False),
    "non-leaf": lambda: (b * 2).requires_grad_(True).requires_grad,
    "numpy": lambda: b.numpy(),
    "item": lambda: b.sum().item(),
    "grad shape": lambda: setattr(b, "grad", torch.ones(3)),
    "grad dtype": lambda: setattr(b, "grad", torch.ones(2, dtype=torch.float64)),
    "grad type": lambda: setattr(b, "grad", 3),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).split("\n")[0])
b.grad = torch.full((2,), 3.0)
print(b.grad)
(b * 2).sum().backward()
print(b.grad)
b.grad.zero_()
print(b.grad)
b.grad = None
print(b.grad)
