import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.tensor([1, -1])
attempt("negative", lambda: torch.bincount(x))
attempt("floats", lambda: torch.bincount(torch.tensor([1.0])))
attempt("matrix", lambda: torch.bincount(torch.tensor([[1, 2]])))
attempt("weights", lambda: torch.bincount(torch.tensor([1, 2]), weights=torch.tensor([1.0])))
attempt("minlength", lambda: torch.bincount(torch.tensor([1]), minlength=-1))
attempt("bins", lambda: torch.histc(torch.tensor([1.0]), bins=0))
attempt("bounds", lambda: torch.histc(torch.tensor([1.0]), min=2, max=1))
