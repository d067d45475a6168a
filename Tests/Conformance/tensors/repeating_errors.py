import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.tensor([[1, 2], [3, 4]])
attempt("repeat ranks", lambda: x.repeat(2))
attempt("negative", lambda: x.repeat(2, -1))
attempt("interleave", lambda: x.repeat_interleave(-1))
attempt("interleave sizes", lambda: x.repeat_interleave(torch.tensor([1, 2, 3]), dim=0))
attempt("interleave floats", lambda: x.repeat_interleave(torch.tensor([1.0, 2.0]), dim=0))
attempt("expand", lambda: x.expand(3, 2))
