# A value a gradient needs was changed in place: the message says which and where.
import torch


def attempt(text, f):
    try:
        f()
        print(text, "-> fine")
    except RuntimeError as e:
        print(text, "->", e)


def exp_changed():
    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    y.add_(1)
    y.sum().backward()


def twice():
    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    y += 1
    y *= 2
    y.sum().backward()


def product():
    x = torch.ones(2, 3, requires_grad=True)
    w = torch.ones(3, 2, requires_grad=True)
    y = x * 2
    z = y @ w
    y.zero_()
    z.sum().backward()


def leaf_under_no_grad():
    w = torch.ones(2, requires_grad=True)
    loss = (w * w).sum()
    with torch.no_grad():
        w -= 0.1
    loss.backward()


def through_a_view():
    x = torch.ones(4, requires_grad=True)
    y = x.sigmoid()
    y[0] = 3
    y.sum().backward()


def constant():
    c = torch.ones(3)
    x = torch.ones(3, requires_grad=True)
    y = (x * c).sum()
    c[1] = 7
    y.backward()


def harmless():
    x = torch.ones(3, requires_grad=True)
    y = x + 1
    y.mul_(2)
    y.add_(1)
    y.sum().backward()
    print(x.grad)


def relu_then_add():
    x = torch.ones(3, requires_grad=True)
    y = torch.relu(x)
    y += 1
    y.sum().backward()


for name, f in {
    "exp": exp_changed, "twice": twice, "matmul": product, "leaf": leaf_under_no_grad,
    "view": through_a_view, "constant": constant, "harmless": harmless, "relu": relu_then_add,
}.items():
    attempt(name, f)
