import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6)
m = x.reshape(2, 3)
attempt("sections", lambda: x.tensor_split(0))
attempt("hsplit", lambda: m.hsplit(2))
attempt("vsplit of a vector", lambda: x.vsplit(2))
attempt("split sizes", lambda: x.split([1, 2]))
attempt("split negative", lambda: x.split(-1))
attempt("chunk", lambda: x.chunk(0))
attempt("unbind", lambda: torch.tensor(1).unbind())
attempt("cat empty", lambda: torch.cat([]))
attempt("cat ranks", lambda: torch.cat([x, m]))
attempt("stack sizes", lambda: torch.stack([x, m]))
