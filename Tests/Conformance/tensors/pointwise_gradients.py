import torch

for name in ("hypot", "logaddexp", "logaddexp2", "xlogy", "fmax", "fmin", "copysign", "atan2", "maximum"):
    a = torch.tensor([0.5, 2.0, 3.0], requires_grad=True)
    b = torch.tensor([1.5, 2.0, 1.0], requires_grad=True)
    y = getattr(torch, name)(a, b)
    print(name, y)
    y.sum().backward()
    print(a.grad, b.grad)
