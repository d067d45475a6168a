import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


a = torch.ones(2, 3)
b = torch.ones(2, 3)
attempt("mm", lambda: a.mm(b))
attempt("matmul", lambda: a @ b)
attempt("bmm", lambda: torch.bmm(a, b))
attempt("bmm sizes", lambda: torch.ones(2, 3, 4).bmm(torch.ones(2, 3, 4)))
attempt("mv", lambda: a.mv(torch.ones(2)))
attempt("dot", lambda: torch.ones(2).dot(torch.ones(3)))
attempt("dot matrix", lambda: a.dot(b))
attempt("outer", lambda: torch.outer(a, b))
attempt("baddbmm", lambda: torch.baddbmm(a, torch.ones(1, 2, 3), torch.ones(1, 2, 3)))
attempt("addmm bias", lambda: torch.addmm(torch.ones(5), a, b.t()))
attempt("types", lambda: a.mm(torch.ones(3, 2, dtype=torch.float64)))
attempt("inner", lambda: torch.inner(a, torch.ones(2, 2)))
attempt("tensordot", lambda: torch.tensordot(a, b, dims=3))
attempt("cross", lambda: torch.cross(torch.ones(2), torch.ones(2), dim=0))
attempt("trace", lambda: torch.ones(2).trace())
attempt("tril", lambda: torch.ones(2).tril())
attempt("diag", lambda: torch.ones(2, 2, 2).diag())
