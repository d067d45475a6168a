import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.ones(2, 3)
attempt("matmul scalar", lambda: torch.tensor(1.0) @ x)
attempt("matmul batch", lambda: torch.ones(2, 3, 4) @ torch.ones(3, 4, 5))
attempt("addmv", lambda: torch.addmv(torch.ones(2), x, torch.ones(2)))
attempt("addr", lambda: torch.addr(torch.ones(2, 2), torch.ones(3), torch.ones(2)))
attempt("bool", lambda: torch.tensor([[True]]) @ torch.tensor([[True]]))
attempt("dot types", lambda: torch.ones(2).dot(torch.ones(2).double()))
attempt("kinds", lambda: x @ torch.ones(3, 2, dtype=torch.int64))
attempt("bmm rank", lambda: torch.bmm(x, x))
attempt("diag_embed", lambda: torch.tensor(1.0).diag_embed())
attempt("diagonal", lambda: torch.ones(3).diagonal())
attempt("diagonal same", lambda: x.diagonal(0, 1, 1))
attempt("tril_indices", lambda: torch.tril_indices(-1, 2))
