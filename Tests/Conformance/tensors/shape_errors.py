import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6).reshape(2, 3)
attempt("view", lambda: x.t().view(6))
attempt("view size", lambda: x.view(4))
attempt("two", lambda: x.view(-1, -1))
attempt("permute", lambda: x.permute(0))
attempt("permute twice", lambda: x.permute(0, 0))
attempt("transpose", lambda: x.transpose(0, 2))
attempt("squeeze", lambda: x.squeeze(3))
attempt("unsqueeze", lambda: x.unsqueeze(5))
attempt("unflatten", lambda: x.unflatten(1, (2, 2)))
attempt("movedim", lambda: x.movedim(0, 4))
attempt("movedim count", lambda: x.movedim((0, 1), (0,)))
attempt("narrow", lambda: x.narrow(1, 2, 5))
attempt("select", lambda: x.select(0, 9))
attempt("flatten", lambda: x.flatten(1, 0))
attempt("unfold", lambda: x.unfold(1, 5, 1))
attempt("unfold step", lambda: x.unfold(1, 1, 0))
attempt("as_strided", lambda: x.as_strided((9,), (1,)))
attempt("meshgrid indexing", lambda: torch.meshgrid(x[0], indexing="yx"))
attempt("broadcast_to", lambda: x.broadcast_to((3, 3)))
attempt("tril", lambda: x[0].tril())
attempt("t", lambda: torch.zeros(1, 1, 1).t())
