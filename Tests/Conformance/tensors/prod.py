import torch

x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 0.0, 6.0]])
print(x.prod(), x.prod(1), torch.prod(x, 0, keepdim=True), torch.tensor([2, 3]).prod())
print(torch.prod(torch.tensor([2, 3]), dtype=torch.float32), torch.zeros(0).prod())
y = x.clone().requires_grad_()
y.prod().backward()
print(y.grad)
y.grad = None
y.prod(1).sum().backward()
print(y.grad)
