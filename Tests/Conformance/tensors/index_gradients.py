import torch

x = torch.zeros(3, 2, requires_grad=True)
rows = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
index = torch.tensor([0, 2])
weights = torch.arange(6.0).reshape(3, 2)
for name in ("index_add", "index_copy"):
    x.grad = None
    rows.grad = None
    y = getattr(x, name)(0, index, rows)
    print(y)
    (y * weights).sum().backward()
    print(x.grad, rows.grad)
x.grad = None
y = x.index_fill(0, index, 2.0)
print(y)
y.sum().backward()
print(x.grad)
x.grad = None
torch.take(x, torch.tensor([0, 0, 5])).sum().backward()
print(x.grad)
