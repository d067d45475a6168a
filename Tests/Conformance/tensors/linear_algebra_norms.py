import torch

x = torch.tensor([[[1.0, -2.0], [3.0, 4.0]], [[0.0, 1.0], [1.0, 0.0]]])
print(torch.linalg.matrix_norm(x), torch.linalg.matrix_norm(x, ord=1), torch.linalg.matrix_norm(x, float("inf"), keepdim=True).shape, torch.linalg.matrix_norm(x, -1), torch.linalg.norm(x, dim=(1, 2)))
print(torch.linalg.vector_norm(x, dim=(0, 2)), torch.linalg.vector_norm(x, 0), torch.linalg.norm(torch.tensor([3.0, -4.0]), 1), torch.linalg.norm(torch.tensor([3.0, -4.0]), -float("inf")))
