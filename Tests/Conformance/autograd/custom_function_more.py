# Custom functions: straight-through rounding, marked outputs, double backward, errors.
import torch


class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.round()

    @staticmethod
    def backward(ctx, grad):
        return grad


x = torch.tensor([0.4, 1.6], requires_grad=True)
Round.apply(x).sum().backward()
print(x.grad)


class Sort(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        values, index = x.sort()
        ctx.mark_non_differentiable(index)
        ctx.save_for_backward(index)
        return values, index

    @staticmethod
    def backward(ctx, grad, grad_index):
        (index,) = ctx.saved_tensors
        result = torch.zeros_like(grad)
        result[index] = grad
        return result


x = torch.tensor([3.0, 1.0, 2.0], requires_grad=True)
v, i = Sort.apply(x)
print(v, i, i.requires_grad)
(v * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(x.grad)


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x * grad


x = torch.tensor(3.0, requires_grad=True)
(g,) = torch.autograd.grad(Square.apply(x), x, create_graph=True)
print(g)
print(torch.autograd.grad(g, x))


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        return a + b

    @staticmethod
    def backward(ctx, grad):
        return grad


class Fails(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a + 1

    @staticmethod
    def backward(ctx, grad):
        raise KeyError("lost")


class NoBackward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a + 1


for f in (lambda: Wrong.apply(x, x), lambda: Fails.apply(x), lambda: NoBackward.apply(x)):
    try:
        f().backward()
    except Exception as e:
        print(type(e).__name__, e)
y = Square.apply(x)
y.backward()
try:
    y.backward()
except RuntimeError as e:
    print(str(e)[:60])
try:
    Square()(x)
except RuntimeError as e:
    print(str(e)[:40])
try:
    Square.forward(None, x)
except AttributeError as e:
    print(e)
with torch.no_grad():
    print(Square.apply(x))
