import torch

x = torch.tensor([1.0, 4.0, 9.0, 16.0])
print(torch.diff(x), x.diff(n=2), torch.diff(x, prepend=torch.tensor([0.0])), torch.diff(torch.tensor([[1, 3], [6, 10]]), dim=0), torch.diff(torch.tensor([True, False, False])))
print(torch.trapezoid(x), torch.trapz(x, dx=0.5), torch.trapezoid(x, torch.tensor([0.0, 1.0, 3.0, 6.0])), torch.cumulative_trapezoid(x))
print(torch.cov(torch.tensor([[0.0, 1.0, 2.0], [2.0, 1.0, 0.0]])), torch.corrcoef(torch.tensor([[0.0, 1.0, 2.0], [2.0, 1.0, 0.5]])))
g = x.clone().requires_grad_()
y = g.diff()
print(y)
(y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print(g.grad)
