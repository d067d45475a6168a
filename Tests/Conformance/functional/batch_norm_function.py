# batch_norm: training, evaluation, running statistics.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(24.0).reshape(4, 3, 2) * 7 % 11).requires_grad_()
w = torch.tensor([1.0, 2.0, 0.5], requires_grad=True)
b = torch.tensor([0.0, 1.0, -1.0], requires_grad=True)
mean, var = torch.zeros(3), torch.ones(3)
y = F.batch_norm(x, mean, var, w, b, training=True, momentum=0.3)
print(y)
print(mean, var)
y.mul(torch.arange(24.0).view(4, 3, 2)).sum().backward()
print(x.grad)
print(w.grad, b.grad)
print(F.batch_norm(x, mean, var, w, b))
print(F.batch_norm(x[:, :, 0], None, None, training=True))
for text, call in {
    'F.batch_norm(torch.ones(1, 3), None, None, training=True)': lambda: F.batch_norm(torch.ones(1, 3), None, None, training=True),
    'F.batch_norm(x, None, None)': lambda: F.batch_norm(x, None, None),
    'F.batch_norm(x, torch.zeros(2), torch.ones(2))': lambda: F.batch_norm(x, torch.zeros(2), torch.ones(2)),
    'F.batch_norm(x, mean, var, weight=torch.ones(4))': lambda: F.batch_norm(x, mean, var, weight=torch.ones(4)),
    'F.batch_norm(torch.ones(4, 3).long(), mean, var)': lambda: F.batch_norm(torch.ones(4, 3).long(), mean, var),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
