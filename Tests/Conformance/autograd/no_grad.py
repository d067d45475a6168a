# torch.no_grad as a block and as a decorator; requires_grad of results.
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.no_grad():
    y = w * 2
    print(y, y.requires_grad, y.is_leaf, torch.is_grad_enabled())
    w -= 0.5
    w[0] = 9
    with torch.enable_grad():
        print((w * 2).requires_grad)
    new = torch.ones(2, requires_grad=True)
    print(new.requires_grad, (new + 1).requires_grad)
print(w, torch.is_grad_enabled(), (w * 2).requires_grad)


@torch.no_grad()
def predict(x):
    return x * w


print(predict(torch.ones(2)).requires_grad, predict(2.0))
try:
    with torch.no_grad():
        raise ValueError("out")
except ValueError:
    print(torch.is_grad_enabled())
try:
    y.sum().backward()
except RuntimeError as e:
    print(e)
