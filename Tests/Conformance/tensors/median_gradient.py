import torch

x = torch.tensor([3.0, 1.0, 2.0, 2.0], requires_grad=True)
y = x.median()
print(y)
y.backward()
print(x.grad)
x.grad = None
v = x.median(0)
print(v.values.grad_fn.name(), v.indices)
v.values.backward()
print(x.grad)
