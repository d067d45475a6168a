# SGD, momentum and Adam down a narrow valley.
import torch

for name, make in {
    "sgd": lambda ps: torch.optim.SGD(ps, lr=0.08),
    "momentum": lambda ps: torch.optim.SGD(ps, lr=0.02, momentum=0.8),
    "adam": lambda ps: torch.optim.Adam(ps, lr=0.3),
}.items():
    w = torch.tensor([4.0, 1.0], requires_grad=True)
    opt = make([w])
    for step in range(31):
        loss = 0.5 * (w[0] ** 2 + 20 * w[1] ** 2)
        opt.zero_grad()
        loss.backward()
        opt.step()
        if step % 10 == 0:
            print(name, step, f"{loss.item():.4f}", [round(v, 3) for v in w.tolist()])
