import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = torch.tensor([1, 2])
attempt("leaf", lambda: x.add_(1))
attempt("leaf fill", lambda: x.zero_())
attempt("result type", lambda: y.mul_(1.5))
attempt("result type sqrt", lambda: y.sqrt_())
attempt("shape", lambda: y.add_(torch.ones(2, 2, dtype=torch.int64)))
attempt("expanded", lambda: torch.zeros(1).expand(3).add_(1))
attempt("copy", lambda: y.copy_(torch.zeros(3)))
attempt("unchanged", lambda: y)
