import torch

x = torch.tensor([2.0, 3.0, 4.0], requires_grad=True)
weights = torch.tensor([1.0, 10.0, 100.0])
for name in ("cumsum", "cumprod", "logcumsumexp"):
    x.grad = None
    y = getattr(torch, name)(x, 0)
    print(y)
    (y * weights).sum().backward()
    print(x.grad)
z = torch.tensor([2.0, 0.0, 3.0], requires_grad=True)
z.cumprod(0).sum().backward()
print(z.grad)
w = torch.tensor([1.0, 3.0, 2.0], requires_grad=True)
w.cummax(0).values.sum().backward()
print(w.grad)
