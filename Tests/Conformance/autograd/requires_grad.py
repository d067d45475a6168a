# Turning requires_grad on and off; which tensors may have it.
import torch

x = torch.zeros(2)
print(x.requires_grad)
x.requires_grad = True
print(x.requires_grad, (x + 1).requires_grad)
x.requires_grad_(False)
print(x.requires_grad)
a, b = torch.ones(2, requires_grad=True), torch.ones(2)
print(
    (a + b).requires_grad,
    (b + b).requires_grad,
    (a > 0).requires_grad,
    a.argmax().requires_grad,
    (a * b).long().requires_grad,
    a.requires_grad_().is_leaf,
    torch.arange(3.0).requires_grad_(),
    (a * 2).detach().requires_grad,
)
for text, f in {
    "ints": lambda: torch.tensor([1, 2], requires_grad=True),
    "ints later": lambda: torch.tensor([1]).requires_grad_(),
    "non-leaf": lambda: setattr(a * 2, "requires_grad", False),
}.items():
    try:
        print(text, "=", f())
    except RuntimeError as e:
        print(text, "->", e)
