import torch

x = torch.tensor([1, 2, 3])
y = torch.tensor([4, 5])
print(torch.meshgrid(x, y, indexing="ij"))
a, b = torch.meshgrid(x, y, indexing="xy")
print(a, b)
print(torch.cartesian_prod(x, y), torch.combinations(x), torch.combinations(x, r=2, with_replacement=True))
print(torch.broadcast_tensors(torch.ones(2, 1), torch.zeros(3)), torch.combinations(x, 3))
