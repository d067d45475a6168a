import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


edges = torch.tensor([1, 3, 5])
attempt("dtype", lambda: torch.searchsorted(edges, torch.tensor([1.0])))
attempt("side", lambda: torch.searchsorted(edges, 2, side="middle"))
attempt("opposite", lambda: torch.searchsorted(edges, 2, side="left", right=True))
attempt("shapes", lambda: torch.searchsorted(edges.reshape(1, 3), torch.tensor([[1], [2]])))
attempt("boundaries", lambda: torch.bucketize(torch.tensor([1]), edges.reshape(1, 3)))
