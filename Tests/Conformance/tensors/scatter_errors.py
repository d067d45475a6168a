import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.zeros(3, 3)
i = torch.tensor([[0, 1, 2]])
attempt("range", lambda: x.scatter(0, torch.tensor([[3]]), torch.ones(1, 1)))
attempt("index type", lambda: x.scatter(0, torch.ones(1, 1), torch.ones(1, 1)))
attempt("ranks", lambda: x.scatter(0, torch.tensor([0]), torch.ones(1)))
attempt("dtype", lambda: x.scatter(0, i, torch.ones(1, 3, dtype=torch.float64)))
attempt("sizes", lambda: x.scatter(0, i, torch.ones(1, 2)))
attempt("gather range", lambda: x.gather(0, torch.tensor([[5]])))
attempt("gather ranks", lambda: x.gather(0, torch.tensor([0])))
attempt("gather type", lambda: x.gather(0, torch.ones(1, 1)))
attempt("kind", lambda: x.scatter_reduce(0, i, torch.ones(1, 3), "max"))
attempt("index_select range", lambda: x.index_select(0, torch.tensor([7])))
attempt("index_select type", lambda: x.index_select(0, torch.tensor([1.0])))
attempt("index_add sizes", lambda: x.index_add(0, torch.tensor([0, 1]), torch.ones(1, 3)))
