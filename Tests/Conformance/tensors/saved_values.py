import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
for name in ("exp_", "sigmoid_", "sqrt_", "tanh_"):
    y = x * 1
    getattr(y, name)()
    print(name, y)
    y.sum().backward()
    print(x.grad)
    x.grad = None
y = x * 2
z = y.pow(2)
y.add_(1)
try:
    z.sum().backward()
except RuntimeError as error:
    print(str(error).split(".")[0])
w = x * 2
v = w.lerp(torch.ones(2), 0.5)
w.add_(1)
v.sum().backward()
print(x.grad)
