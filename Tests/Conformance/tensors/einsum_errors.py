import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


a = torch.ones(2, 3)
attempt("count", lambda: torch.einsum("ij", a, a))
attempt("few", lambda: torch.einsum("ij,jk,kl", a, a))
attempt("rank", lambda: torch.einsum("i,j->ij", a, a))
attempt("letter", lambda: torch.einsum("i1->i", a))
attempt("unknown", lambda: torch.einsum("ij->k", a))
attempt("twice", lambda: torch.einsum("ij->ii", a))
attempt("sizes", lambda: torch.einsum("ij,jk->ik", a, a))
attempt("diagonal", lambda: torch.einsum("ii->i", a))
