import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6).reshape(2, 3)
attempt("mean", lambda: x.mean())
attempt("std", lambda: x.std())
attempt("dim", lambda: x.sum(2))
attempt("twice", lambda: x.sum((0, 0)))
attempt("amax empty", lambda: torch.zeros(0).amax())
attempt("amax dim", lambda: torch.zeros(2, 0).amax(1))
attempt("argmax bool", lambda: torch.tensor([True]).argmax())
attempt("logsumexp", lambda: x.logsumexp(3))
attempt("cumsum", lambda: x.cumsum(2))
attempt("aminmax", lambda: torch.zeros(0).aminmax())
attempt("nanmean", lambda: x.nanmean())
