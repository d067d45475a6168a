# Second derivatives through reductions, products of matrices and softmax.
import torch

torch.manual_seed(0)
functions = {
    "sum": lambda x: x.sum() ** 2, "mean": lambda x: x.mean() ** 3, "prod": lambda x: x.prod(),
    "var": lambda x: x.var() ** 2, "std": lambda x: x.std(), "norm": lambda x: x.norm(),
    "logsumexp": lambda x: x.logsumexp(1).sum(), "softmax": lambda x: (x.softmax(1) ** 2).sum(),
    "log_softmax": lambda x: (x.log_softmax(0) * x).sum(), "matmul": lambda x: ((x @ x.t()) ** 2).sum(),
    "max": lambda x: (x.max(1).values ** 2).sum(), "cumsum": lambda x: (x.cumsum(1) ** 2).sum(),
    "cat": lambda x: (torch.cat([x, x * 2]) ** 2).sum(), "index": lambda x: (x[0] * x[1, :]).sum(),
    "where": lambda x: torch.where(x > 0, x * x, -x).sum(), "clamp": lambda x: (x.clamp(min=0) ** 2).sum(),
    "mse": lambda x: torch.nn.functional.mse_loss(x, x * x),
    "ce": lambda x: torch.nn.functional.cross_entropy(x, torch.tensor([0, 2])),
}
for name, f in functions.items():
    x = torch.randn(2, 3, dtype=torch.float64, requires_grad=True)
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    (h,) = torch.autograd.grad((g * torch.arange(6.0, dtype=torch.float64).reshape(2, 3)).sum(), x)
    print(name, [round(v, 5) for v in g.flatten().tolist()], [round(v, 5) for v in h.flatten().tolist()])
