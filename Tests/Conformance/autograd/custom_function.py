# Custom functions: forward, backward, what the context keeps.
import torch


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 3 * x**2


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Cube.apply(x)
print(y)
y.sum().backward()
print(x.grad)
print(Cube.apply(torch.tensor([3.0])))
print(y.grad_fn.name())


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor, label):
        ctx.factor = factor
        print("forward", label, ctx.needs_input_grad)
        return x * factor

    @staticmethod
    def backward(ctx, grad):
        print("backward", ctx.factor, ctx.needs_input_grad)
        return grad * ctx.factor, None, None


x.grad = None
Scale.apply(x, 4, "four").sum().backward()
print(x.grad)


class Two(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a + b, a * b

    @staticmethod
    def backward(ctx, grad_sum, grad_product):
        a, b = ctx.saved_tensors
        print("gradients", grad_sum, grad_product)
        return grad_sum + grad_product * b, grad_sum + grad_product * a


a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
s, p = Two.apply(a, b)
print(s, p)
(s + 10 * p).backward()
print(a.grad, b.grad)
a.grad = b.grad = None
s, p = Two.apply(a, b)
p.backward()
print(a.grad, b.grad)
