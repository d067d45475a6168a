import torch

x = torch.tensor([[3.0, 4.0], [0.0, 0.0]], requires_grad=True)
y = x.norm()
print(y)
y.backward()
print(x.grad)
for p in (1, 2, 3, float("inf")):
    x.grad = None
    x.norm(p, dim=1).sum().backward()
    print(p, x.grad)
z = torch.zeros(2, requires_grad=True)
z.norm().backward()
print(z.grad)
