import torch

x = torch.arange(6.0).reshape(2, 3).requires_grad_()
try:
    x.t_()
except RuntimeError as error:
    print(error)
y = x * 2
print(y.t_() is y, y.shape, y.stride(), type(y.grad_fn).__name__, y._version)
print(type(y.unsqueeze_(0).grad_fn).__name__, y.shape)
print(type(y.squeeze_().grad_fn).__name__, y.shape)
print(type(y.transpose_(0, 1).grad_fn).__name__, y.shape)
print(type(y.swapaxes_(0, -1).grad_fn).__name__, y.shape)
y.mul_(torch.tensor([1.0, 10.0]))
y.sum().backward()
print(x.grad)

z = torch.arange(4.0)
same = z
row = z.unsqueeze_(0)
print(row is z, same.shape, z.squeeze_(0).shape)
z.as_strided_((2, 2), (2, 1))[0, 1] = 9
print(same)
with torch.no_grad():
    x.t_()
print(x.shape, x.is_leaf, x.grad.shape)
try:
    z.squeeze_(5)
except IndexError as error:
    print(error, z.shape)
try:
    z.as_strided_((3, 3), (3, 1))
except RuntimeError as error:
    print(error, z.shape)
