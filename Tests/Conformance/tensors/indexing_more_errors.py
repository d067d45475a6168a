import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.arange(6).reshape(2, 3)
attempt("take", lambda: x.take(torch.tensor([9])))
attempt("take type", lambda: x.take(torch.tensor([1.0])))
attempt("put", lambda: x.put(torch.tensor([0, 1]), torch.tensor([1])))
attempt("index_copy", lambda: x.index_copy(0, torch.tensor([0]), torch.ones(1, 2, dtype=torch.int64)))
attempt("index_fill type", lambda: x.index_fill(0, torch.tensor([0.0]), 1))
attempt("index_add type", lambda: x.index_add(0, torch.tensor([0]), torch.ones(1, 3)))
attempt("take_along_dim", lambda: x.take_along_dim(torch.tensor([0]), dim=0))
attempt("take_along_dim type", lambda: x.take_along_dim(torch.tensor([[0.0]]), dim=0))
attempt("select_scatter", lambda: x.select_scatter(torch.zeros(3, dtype=torch.int64), 1, 0))
attempt("index range", lambda: x[5])
attempt("too many", lambda: x[0, 0, 0])
attempt("float index", lambda: x[torch.tensor([0.5])])
attempt("index_put", lambda: x.index_put((torch.tensor([0]),), torch.tensor([1.0])))
