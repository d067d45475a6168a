# Second derivatives where PyTorch has zeros, or none: norms at zero, fused attention.
import torch
import torch.nn.functional as F

for p in [2.5, 3, 3.5, 4.0]:
    for values in [[0.0, 0.0, 0.0], [1.0, -2.0, 0.0]]:
        x = torch.tensor(values, dtype=torch.float64, requires_grad=True)
        (g,) = torch.autograd.grad(torch.linalg.norm(x, p), x, create_graph=True)
        (h,) = torch.autograd.grad((g * torch.arange(1.0, 4.0)).sum(), x)
        print(p, g.detach(), h)

x = torch.tensor([[1.0, -2.0, 0.0], [0.0, 0.0, 0.0]], requires_grad=True)
y = F.normalize(x, p=0.0, dim=-1)
(g,) = torch.autograd.grad((y * torch.arange(1.0, 4.0)).sum(), x, create_graph=True)
print(y.detach(), g.detach(), g.requires_grad)

torch.manual_seed(0)
q, k, v = [torch.randn(1, 2, 3, 4, requires_grad=True) for _ in range(3)]
y = F.scaled_dot_product_attention(q, k, v)
print(y.grad_fn.name())
(g,) = torch.autograd.grad((y * torch.arange(1.0, 5.0)).sum(), q, create_graph=True)
print(g.shape, g.requires_grad)
try:
    g.sum().backward()
except RuntimeError as error:
    print(error)

print(torch.polygamma(1, torch.tensor([-8.067646980285645, -0.57, 3.1, 0.3, 1e-3, 100.0, -2.0])))
