# Logistic regression with tensors only.
import torch

torch.manual_seed(6)
X = torch.randn(40, 2)
y = (X @ torch.tensor([2.0, -1.0]) + 0.3 > 0).float()
w, b = torch.zeros(2, requires_grad=True), torch.zeros(1, requires_grad=True)
for step in range(81):
    p = torch.sigmoid(X @ w + b)
    loss = -(y * p.log() + (1 - y) * (1 - p).log()).mean()
    w.grad = b.grad = None
    loss.backward()
    with torch.no_grad():
        w -= 1.0 * w.grad
        b -= 1.0 * b.grad
    if step % 16 == 0:
        print(step, f"{loss.item():.4f}", [round(v, 2) for v in w.tolist()])
