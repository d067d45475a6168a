import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



attempt("step", lambda: torch.arange(0, 5, 0))
attempt("direction", lambda: torch.arange(0, 5, -1))
attempt("negative", lambda: torch.zeros(-1))
attempt("huge", lambda: torch.zeros(10**13).numel())
attempt("overflow", lambda: torch.zeros(2**40, 2**40))
attempt("linspace", lambda: torch.linspace(0, 1, -1))
attempt("eye", lambda: torch.eye(-1))
attempt("randint", lambda: torch.randint(5, 5, (2,)))
attempt("ragged", lambda: torch.tensor([[1, 2], [3]]))
attempt("text", lambda: torch.tensor("a"))
attempt("full", lambda: torch.full((2,), 300, dtype=torch.uint8))
attempt("grad of ints", lambda: torch.zeros(2, dtype=torch.int64, requires_grad=True))
attempt("randn ints", lambda: torch.randn(2, dtype=torch.int64))
