import torch

for name, function in [
    ("norm", lambda x: x.norm()), ("logsumexp", lambda x: x.logsumexp(0)), ("cumprod", lambda x: x.cumprod(0).sum()), ("std", lambda x: x.std()), ("sort", lambda x: (x.sort().values ** 3).sum()), ("einsum", lambda x: torch.einsum("i,i,i->", x, x, x)), ("lgamma", lambda x: x.lgamma().sum()), ("xlogy", lambda x: torch.xlogy(x, x).sum()), ("gather", lambda x: (x.gather(0, torch.tensor([0, 0, 2])) ** 2).sum()), ("unfold", lambda x: (x.unfold(0, 2, 1) ** 2).sum()),
]:
    x = torch.tensor([1.5, 0.5, 2.5], requires_grad=True)
    (first,) = torch.autograd.grad(function(x), x, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), x)
    print(name, first.tolist() and first.detach(), second)
