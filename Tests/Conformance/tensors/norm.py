import torch

x = torch.tensor([[3.0, 4.0], [6.0, 8.0]])
print(torch.norm(x), x.norm(), x.norm(2), x.norm(1), x.norm(dim=1), x.norm(p=3, dim=0, keepdim=True))
print(x.norm(float("inf")), x.norm(0), x.norm(p="fro"), torch.norm(x, dim=(0, 1)))
print(torch.linalg.norm(x), torch.linalg.norm(x, dim=1), torch.linalg.norm(x, ord=1), torch.linalg.norm(x, float("inf")))
print(torch.linalg.vector_norm(x, ord=1), torch.linalg.vector_norm(x, 3, dim=0), torch.linalg.matrix_norm(x))
print(torch.dist(torch.tensor([1.0, 2.0]), torch.tensor([4.0, 6.0])))
