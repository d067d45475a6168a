# Asking for gradients where there are none.
import torch

a = torch.ones(2)
b = torch.ones(2, requires_grad=True)
CASES = {
    "plain": lambda: a.sum().backward(),
    "no_grad": lambda: no_grad_sum().backward(),
    "detach": lambda: (b * 2).detach().sum().backward(),
    "argmax": lambda: b.argmax().backward(),
    "compare": lambda: (b > 0).sum().backward(),
    "int": lambda: b.long().sum().backward(),
    "vector": lambda: b.backward(),
    "freed": lambda: twice(),
}


def no_grad_sum():
    with torch.no_grad():
        return (b * 2).sum()


def twice():
    y = (b * b).sum()
    y.backward()
    y.backward()


for text, f in CASES.items():
    try:
        f()
        print(text, "fine")
    except RuntimeError as e:
        print(text, "->", e)
