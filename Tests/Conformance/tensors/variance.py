import torch

x = torch.tensor([[1.0, 2.0, 4.0], [3.0, 3.0, 9.0]])
print(x.var(), x.std(), x.var(1), x.std(0), x.var(0, keepdim=True))
print(x.var(unbiased=False), x.std(False), x.std(1, False), x.var(1, False, True))
print(x.var(dim=1, correction=0), torch.std(x, dim=(0, 1), correction=2))
print(torch.var_mean(x, dim=1), torch.std_mean(x), torch.std_mean(x, 0, unbiased=False))
print(torch.tensor([1.0]).var(), torch.tensor([1.0]).var(correction=0))
y = x.clone().requires_grad_()
y.std().backward()
print(y.grad)
y.grad = None
y.var(1).sum().backward()
print(y.grad)
