# Adadelta and Adamax.
import torch

for make in (
    lambda p: torch.optim.Adadelta(p),
    lambda p: torch.optim.Adadelta(p, lr=0.5, rho=0.8, weight_decay=0.1),
    lambda p: torch.optim.Adamax(p),
    lambda p: torch.optim.Adamax(p, lr=0.1, betas=(0.8, 0.9), weight_decay=0.1),
):
    w = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
    opt = make([w])
    for _ in range(3):
        opt.zero_grad()
        (w**2).sum().backward()
        opt.step()
    print(type(opt).__name__, [f"{v:.4f}" for v in w.tolist()])
print(opt)
