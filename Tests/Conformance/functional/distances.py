# normalize, cosine_similarity, pairwise_distance.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[3.0, 4.0], [0.0, 0.0], [1.0, -1.0]], requires_grad=True)
y = torch.tensor([[1.0, 2.0], [1.0, 1.0], [0.5, 3.0]])
for call in [
    lambda: F.normalize(x), lambda: F.normalize(x, p=1, dim=0), lambda: F.cosine_similarity(x, y),
    lambda: F.pairwise_distance(x, y), lambda: F.pairwise_distance(x, y, p=1, keepdim=True),
]:
    x.grad = None
    z = call()
    print(z)
    z.mul(torch.arange(1.0, z.numel() + 1).view(z.shape)).sum().backward()
    print(x.grad)
print(nn.CosineSimilarity(dim=0), nn.PairwiseDistance(p=1)(x, y))
