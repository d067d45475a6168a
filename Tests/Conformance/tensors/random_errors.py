import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



attempt("bernoulli", lambda: torch.bernoulli(torch.tensor([2.0])))
attempt("bernoulli_", lambda: torch.zeros(2).bernoulli_(1.5))
attempt("multinomial", lambda: torch.multinomial(torch.tensor([0.5, 0.5]), 3))
attempt("multinomial sum", lambda: torch.multinomial(torch.zeros(3), 1))
attempt("multinomial sign", lambda: torch.multinomial(torch.tensor([-1.0, 2.0]), 1))
attempt("uniform", lambda: torch.zeros(2).uniform_(2, 1))
attempt("normal", lambda: torch.zeros(2).normal_(0, -1))
attempt("exponential", lambda: torch.zeros(2).exponential_(0))
attempt("geometric", lambda: torch.zeros(2).geometric_(1.5))
attempt("random", lambda: torch.zeros(2).random_(5, 5))
attempt("ints", lambda: torch.zeros(2, dtype=torch.int64).normal_())
attempt("randperm", lambda: torch.randperm(-1))
