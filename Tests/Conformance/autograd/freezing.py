# Frozen parameters get no gradients.
import torch

torch.manual_seed(0)
a, b = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
for p in a.parameters():
    p.requires_grad_(False)
loss = b(a(torch.ones(1, 2))).sum()
loss.backward()
print([p.grad for p in a.parameters()], [p.grad for p in b.parameters()])
a.weight.requires_grad = True
b(a(torch.ones(1, 2))).sum().backward()
print(a.weight.grad, a.bias.grad)
print(a(torch.ones(1, 2)).requires_grad)
