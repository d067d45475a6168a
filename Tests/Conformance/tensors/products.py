import torch

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
b = torch.tensor([[0.0, 5.0], [6.0, 7.0]])
print(torch.kron(a, b), torch.inner(a, b), torch.tensordot(a, b, dims=1), torch.tensordot(a, b, dims=([0], [1])))
print(torch.cross(torch.tensor([1.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]), dim=0), torch.linalg.cross(torch.ones(2, 3), torch.arange(6.0).reshape(2, 3)))
print(torch.vdot(a[0], b[1]), torch.linalg.multi_dot([a, b, a]), torch.block_diag(a, torch.tensor([7.0])))
print(torch.outer(torch.tensor([1, 2]), torch.tensor([3, 4])), torch.ger(a[0], b[0]))
