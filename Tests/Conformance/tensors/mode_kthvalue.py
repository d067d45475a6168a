import torch

x = torch.tensor([[1, 2, 2, 3, 3], [5, 5, 4, 4, 4]])
print(torch.mode(x), x.mode(0), x.mode(dim=1, keepdim=True))
f = torch.tensor([[4.0, 2.0, 3.0], [1.0, 9.0, 5.0]])
print(torch.kthvalue(f, 2), f.kthvalue(1, dim=0, keepdim=True))
g = f.clone().requires_grad_()
g.kthvalue(3).values.sum().backward()
print(g.grad)
