# Optimisers accept a closure.
import torch

x = torch.tensor([3.0, -2.0], requires_grad=True)
for kind in (torch.optim.SGD, torch.optim.Adam):
    with torch.no_grad():
        x.copy_(torch.tensor([3.0, -2.0]))
    optimizer = kind([x], lr=0.1)

    def closure():
        optimizer.zero_grad()
        loss = (x * x).sum()
        loss.backward()
        return loss

    for _ in range(3):
        loss = optimizer.step(closure)
        print(f"{loss.item():.4f}", x)
    print(optimizer.step(closure))
