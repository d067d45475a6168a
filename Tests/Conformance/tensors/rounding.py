import torch

x = torch.tensor([-2.5, -0.5, 0.5, 1.5, 2.4567])
print(x.round(), x.floor(), x.ceil(), x.trunc(), x.fix(), x.frac(), torch.round(x, decimals=2), torch.round(torch.tensor([1234.0]), decimals=-2))
print(torch.tensor([7, -7]).floor_divide(2), torch.div(torch.tensor([7.0, -7.0]), 2, rounding_mode="floor"), torch.div(torch.tensor([7, -7]), 2, rounding_mode="trunc"), torch.fmod(torch.tensor([7.0, -7.0]), 3), torch.remainder(torch.tensor([7, -7]), 3))
y = torch.tensor([1.3, 2.7], requires_grad=True)
z = torch.div(y, 0.5, rounding_mode="floor")
print(z)
z.sum().backward()
print(y.grad)
