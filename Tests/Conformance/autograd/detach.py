# detach shares the data and leaves the graph; clone copies and stays in it.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
d, c = x.detach(), x.clone()
print(d, c, d.requires_grad, c.requires_grad, d.is_leaf, c.is_leaf)
d[0] = 50
print(x, c)
(x * x.detach()).sum().backward()
print(x.grad)
x.grad = None
(x.clone() * 3).sum().backward()
print(x.grad)
x.grad = None
y = x * 2
z = y.detach() * y
z.sum().backward()
print(x.grad, x.data, x.data.requires_grad, x.detach().clone().tolist())
try:
    x.numpy()
except RuntimeError as e:
    print(e)
print(x.detach().numpy(), x.sum().item(), x.tolist())
