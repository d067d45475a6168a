import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
attempt("topk too many", lambda: torch.topk(x, 3))
attempt("topk negative", lambda: x.topk(-1))
attempt("sort dim", lambda: x.sort(2))
attempt("kthvalue", lambda: x.kthvalue(3))
attempt("kthvalue zero", lambda: x.kthvalue(0))
attempt("median dim", lambda: x.median(5))
attempt("median empty", lambda: torch.zeros(2, 0).median(1))
attempt("mode empty", lambda: torch.zeros(0, 2).mode(0))
attempt("argmax empty", lambda: torch.zeros(0).argmax())
attempt("max empty", lambda: torch.zeros(0).max())
attempt("max dim empty", lambda: torch.zeros(2, 0).max(1))
attempt("cummax dim", lambda: x.cummax(3))
attempt("quantile range", lambda: torch.quantile(x, 1.5))
attempt("quantile int", lambda: torch.quantile(torch.tensor([1, 2]), 0.5))
attempt("quantile kind", lambda: torch.quantile(x, 0.5, interpolation="cubic"))
