# Gradient descent by hand on w squared: stable, oscillating, diverging.
import torch

for lr in (0.1, 0.5, 1.0, 1.1):
    w = torch.tensor(1.0, requires_grad=True)
    for _ in range(5):
        loss = w**2
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None
    print(lr, round(w.item(), 4))
