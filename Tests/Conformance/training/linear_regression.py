# A noisy line by hand-written gradient descent.
import torch

torch.manual_seed(1)
x = torch.linspace(-1, 1, 30).unsqueeze(1)
y = 3 * x + 0.5 + 0.1 * torch.randn(30, 1)
w, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
for step in range(101):
    loss = ((x * w + b - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.3 * w.grad
        b -= 0.3 * b.grad
    w.grad.zero_()
    b.grad.zero_()
    if step % 20 == 0:
        print(f"step {step:3d} loss {loss.item():.4f}")
print(f"w {w.item():.3f} b {b.item():.3f}")
