import torch

x = torch.tensor([[1, 2], [3, 4]])
print(x.repeat(2, 1), x.repeat(1, 2, 1).shape, torch.tile(x, (2,)), x.tile(2, 1), x.tile((1, 1, 2)).shape)
print(torch.repeat_interleave(x, 2), x.repeat_interleave(2, dim=1), x.repeat_interleave(torch.tensor([1, 2]), dim=0), torch.repeat_interleave(torch.tensor([2, 0, 1])))
g = torch.tensor([1.0, 2.0], requires_grad=True)
y = g.repeat_interleave(2)
print(y.tolist())
y.sum().backward()
print(g.grad)
