import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.tensor([[3.0, 4.0]])
attempt("int", lambda: torch.norm(torch.tensor([1, 2])))
attempt("linalg int", lambda: torch.linalg.norm(torch.tensor([1, 2])))
attempt("dim", lambda: x.norm(dim=2))
attempt("empty", lambda: torch.zeros(0).norm(float("inf")))
attempt("matrix of a vector", lambda: torch.linalg.matrix_norm(torch.tensor([1.0])))
attempt("order", lambda: torch.linalg.matrix_norm(x, ord=3))
