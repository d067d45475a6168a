# The forms of to(), type() and the conversion methods.
import torch

x = torch.tensor([1.7, -2.3, 0.0])
print(x.to(torch.int64), x.to(torch.float64), x.to("cpu"), x.to(torch.device("cpu")))
print(x.to("cpu", torch.int32), x.to(dtype=torch.float64), x.to(device="cpu", dtype=torch.bool))
print(x.to(torch.tensor([1])), x.to(x) is x, x.to(torch.float32) is x, x.to(torch.float32, copy=True) is x)
print(x.long(), x.int(), x.short(), x.bool(), x.double(), x.float() is x)
print(x.type(), x.type(torch.int64), x.type_as(torch.tensor([1])), x.byte()[:1], x.char())
print(torch.tensor([300, -1]).to(torch.uint8), torch.tensor([200]).to(torch.int8))
y = torch.tensor([1.5], requires_grad=True)
z = y.to(torch.float64)
print(z)
z.sum().backward()
print(y.grad)
print(x.to(torch.int64).dtype, x.dtype.is_floating_point, x.cpu() is x)
