import torch

a = torch.arange(24.0).reshape(2, 3, 4)
v = torch.ones(4)
print((a @ v), torch.matmul(v, torch.ones(4, 2)), (a @ torch.ones(4, 2)).shape, (torch.ones(5, 1, 3, 4) @ a.transpose(1, 2)).shape, torch.matmul(v, v), (torch.ones(3) @ a).shape)
print(torch.tensor([[1, 2]]) @ torch.tensor([[3], [4]]), torch.mv(a[0], v), torch.bmm(a, a.transpose(1, 2)), torch.mm(a[0], a[1].t()))
