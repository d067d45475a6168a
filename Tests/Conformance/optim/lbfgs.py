# L-BFGS: full steps and a line search on Rosenbrock's valley, and a fit.
import torch

for settings in [{"max_iter": 8}, {"lr": 0.5, "history_size": 3}, {"line_search_fn": "strong_wolfe"}]:
    w = torch.tensor([-0.5, 1.2], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], **settings)
    calls = []

    def closure():
        optimizer.zero_grad()
        loss = (1 - w[0]) ** 2 + 5 * (w[1] - w[0] ** 2) ** 2
        loss.backward()
        calls.append(loss.item())
        return loss

    for _ in range(3):
        first = optimizer.step(closure)
        print(f"{first.item():.6f}", [f"{x:.5f}" for x in w.tolist()], len(calls))
    print(sorted(optimizer.state_dict()["state"][0]))
print(optimizer)
x = torch.linspace(-1, 1, 6)
slope = torch.tensor([[0.0]], requires_grad=True)
shift = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.LBFGS([slope, shift], line_search_fn="strong_wolfe")


def fit():
    optimizer.zero_grad()
    loss = ((x * slope + shift - (3 * x - 2)) ** 2).mean()
    loss.backward()
    return loss


optimizer.step(fit)
print([round(v, 4) for v in (slope.item(), shift.item())])
