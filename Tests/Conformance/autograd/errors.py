# Messages of backward and of in-place changes.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)


def add_inplace():
    x.add_(1)


def iadd():
    global x
    x += 1


def assign():
    x[0] = 5


def saved():
    a = torch.ones(2, requires_grad=True)
    b = a.exp()
    b.add_(1)
    b.sum().backward()


def view():
    x.view(2).mul_(2)


for text, f in {
    "not scalar": lambda: (x * 2).backward(),
    "no graph": lambda: torch.ones(1).backward(),
    "no graph sum": lambda: torch.ones(2).sum().backward(),
    "add_ on a leaf": add_inplace,
    "+= on a leaf": iadd,
    "x[0] = 5": assign,
    "saved value changed": saved,
    "view of a leaf": view,
    "grad shape": lambda: (x * 2).backward(torch.ones(3)),
    "detached": lambda: x.detach().sum().backward(),
    "zero_ on None": lambda: torch.ones(1, requires_grad=True).grad.zero_(),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
print(x)
