# gradcheck compares gradients with differences.
import torch
from torch.autograd import gradcheck, gradgradcheck

torch.manual_seed(0)
x = torch.randn(3, dtype=torch.float64, requires_grad=True)
w = torch.randn(2, 3, dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.sin, (x,)))
print(gradcheck(lambda a, b: (b @ a).tanh(), (x, w)))
print(gradcheck(torch.exp, x, eps=1e-6, atol=1e-4))
print(gradgradcheck(torch.sin, (x,)))


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * x

    @staticmethod
    def backward(ctx, grad):
        return grad * 3


print(gradcheck(Wrong.apply, (torch.ones(1, dtype=torch.float64, requires_grad=True),), raise_exception=False))
try:
    gradcheck(Wrong.apply, (torch.ones(1, dtype=torch.float64, requires_grad=True),))
except RuntimeError as e:
    print(str(e)[:70])
try:
    gradcheck(torch.sin, (torch.ones(2, dtype=torch.float64),))
except ValueError as e:
    print(e)
