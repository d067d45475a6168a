import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6).reshape(2, 3)
attempt("shifts", lambda: x.roll((1, 2), 0))
attempt("roll dim", lambda: x.roll(1, 5))
attempt("rot90 dims", lambda: x.rot90(1, [0]))
attempt("rot90 same", lambda: x.rot90(1, [0, 0]))
attempt("rot90 vector", lambda: torch.arange(3).rot90())
attempt("flip dim", lambda: x.flip(3))
attempt("flip twice", lambda: x.flip(0, 0))
attempt("fliplr", lambda: torch.arange(3).fliplr())
