# Plain SGD on fixed gradients, printed over the steps.
import torch

p = torch.tensor([1.0, -2.0], requires_grad=True)
opt = torch.optim.SGD([p], lr=0.1)
for i in range(3):
    p.grad = torch.tensor([0.5, 0.25])
    opt.step()
    print(i, p)
opt.zero_grad()
print(p.grad)
opt.step()
print(p)
