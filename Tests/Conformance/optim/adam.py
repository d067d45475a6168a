# Adam on fixed gradients: the first step is lr whatever the gradient's size.
import torch

for g in (1000.0, 1.0, 0.001):
    p = torch.tensor([1.0], requires_grad=True)
    opt = torch.optim.Adam([p], lr=0.1)
    p.grad = torch.tensor([g])
    opt.step()
    print(g, p.data)
p = torch.tensor([1.0, -2.0], requires_grad=True)
opt = torch.optim.Adam([p], lr=0.1)
for i in range(5):
    p.grad = torch.tensor([0.5, 0.25 * (-1) ** i])
    opt.step()
    print(i, p.data)
for kw in ({"betas": (0.5, 0.9)}, {"eps": 0.1}, {"weight_decay": 0.1}):
    p = torch.tensor([1.0, -2.0], requires_grad=True)
    opt = torch.optim.Adam([p], lr=0.1, **kw)
    for i in range(3):
        p.grad = torch.tensor([0.5, 0.25])
        opt.step()
    print(kw, p.data)
