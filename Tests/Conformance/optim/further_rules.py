# NAdam, RAdam, Rprop and ASGD, step by step, with their settings and their states.
import torch

for make in [
    lambda p: torch.optim.NAdam(p),
    lambda p: torch.optim.NAdam(p, lr=0.1, weight_decay=0.1, decoupled_weight_decay=True),
    lambda p: torch.optim.RAdam(p, lr=0.1),
    lambda p: torch.optim.RAdam(p, lr=0.1, weight_decay=0.1, maximize=True),
    lambda p: torch.optim.Rprop(p, lr=0.1),
    lambda p: torch.optim.Rprop(p, etas=(0.4, 1.5), step_sizes=(1e-3, 0.5)),
    lambda p: torch.optim.ASGD(p, lr=0.1, lambd=0.01),
    lambda p: torch.optim.ASGD(p, lr=0.1, t0=2, weight_decay=0.1),
]:
    w = torch.tensor([1.5, -0.5, 2.0], requires_grad=True)
    optimizer = make([w])
    print(optimizer)
    for step in range(8):
        optimizer.zero_grad()
        ((w - 1) ** 2 * torch.tensor([1.0, 3.0, 0.5])).sum().backward()
        optimizer.step()
    print(w.tolist(), sorted(optimizer.state_dict()["state"][0]))
for make in [
    lambda: torch.optim.NAdam([w], momentum_decay=-1), lambda: torch.optim.RAdam([w], betas=(1.0, 0.9)),
    lambda: torch.optim.Rprop([w], etas=(1.5, 2)), lambda: torch.optim.ASGD([w], weight_decay=-1),
    lambda: torch.optim.LBFGS([{"params": [w]}, {"params": [w.detach().clone()]}]),
]:
    try:
        make()
    except ValueError as error:
        print(error)
