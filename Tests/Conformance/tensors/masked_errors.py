import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6.0).reshape(2, 3)
attempt("mask type", lambda: x.masked_fill(torch.ones(2, 3), 0))
attempt("mask size", lambda: x.masked_fill(torch.ones(2, dtype=torch.bool), 0))
attempt("value", lambda: x.masked_fill(x > 1, torch.ones(2)))
attempt("select", lambda: x.masked_select(torch.ones(2, 3)))
attempt("where", lambda: torch.where(x, x, x))
attempt("scatter", lambda: x.masked_scatter(x > 1, torch.ones(2)))
attempt("index", lambda: x[torch.ones(3, dtype=torch.bool)])
