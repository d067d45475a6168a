import torch

x = torch.arange(6).reshape(2, 3)
print(torch.roll(x, 1), x.roll(1, 0), x.roll(shifts=(1, -1), dims=(0, 1)), torch.roll(x, -2, 1))
print(torch.rot90(x), x.rot90(2), torch.rot90(x, k=-1, dims=[0, 1]), x.flip(0), torch.flip(x, dims=(0, 1)), x.flip([1]))
print(x.fliplr(), torch.flipud(x))
g = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = g.roll(1)
print(y)
(y * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(g.grad)
