import torch
import torch.functional

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(torch.functional.einsum("ij->ji", x), torch.functional.norm(x), torch.functional.unique(x), torch.functional.meshgrid(x[0], x[1], indexing="ij"), torch.functional.split(x, 1)[0])
