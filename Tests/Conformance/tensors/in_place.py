# Methods ending in an underscore and augmented assignment change the tensor itself.
import torch

x = torch.tensor([1.0, -2.0, 3.0])
y = x
v = x[1:]
x += 1
print(x, y is x, v)
x.add_(2).mul_(3)
print(x, v)
x -= torch.tensor([1.0, 2.0, 3.0])
x *= 2
x /= 4
print(x)
x.sub_(1).div_(2).neg_()
print(x)
x.zero_()
print(x, v)
x.fill_(7)
print(x)
x.copy_(torch.tensor([1, 2, 3]))
print(x)
x.clamp_(0, 2)
print(x)
x.pow_(2)
x **= 2
print(x)
x[:] = torch.tensor([0.5, -0.5, 1.5])
print(x.exp_(), x.relu_(), x.sqrt_(), x.abs_())
x.add_(x, alpha=2)
print(x)
x = x + 1
print(y)
i = torch.tensor([1, 2])
i += 1
i *= 2
i //= 3
print(i)
for text, f in {
    "int += 0.5": lambda: i.add_(0.5),
    "int /= 2": lambda: i.div_(2),
    "broadcast": lambda: torch.zeros(2).add_(torch.zeros(3, 2)),
    "fill": lambda: torch.zeros(2).copy_(torch.zeros(3)),
}.items():
    try:
        print(text, "=", f())
    except RuntimeError as e:
        print(text, "->", e)
z = torch.zeros(2, 2)
z.add_(torch.tensor([1.0, 2.0]))
z.t()[0] += 5
print(z)
