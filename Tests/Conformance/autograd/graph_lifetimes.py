# What keeps a graph alive, and what frees it.
import torch


class Keep(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x * 2
        ctx.save_for_backward(x, y)
        ctx.note = [1, 2, 3]
        return y

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y / x


x = torch.tensor([2.0], requires_grad=True)
for _ in range(5):
    y = Keep.apply(x)
    y = Keep.apply(y)
y.backward()
print(x.grad)
del y
y = x * 2
z = y * 3
del y
z.backward()
print(x.grad)
