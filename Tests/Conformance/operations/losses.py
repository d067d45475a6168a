# The examples of docs/operations.md, written from the catalogue: losses
import torch
import torch.nn.functional as F

print('--- mse_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(F.mse_loss(x, target))

print('--- l1_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[3.88, 3.52, 3.17], [3.75, 3.39, 3.97]])
print(F.l1_loss(x, target))

print('--- smooth_l1_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(F.smooth_l1_loss(x, target))

print('--- huber_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(F.huber_loss(x, target))

print('--- nll_loss')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7], [0.2, -1.2, 1.1, -0.3]])
target = torch.tensor([1, 0, 3])
print(F.nll_loss(x, target))

print('--- cross_entropy')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7], [0.2, -1.2, 1.1, -0.3]])
target = torch.tensor([1, 0, 3])
print(F.cross_entropy(x, target))

print('--- binary_cross_entropy')
x = torch.tensor([[0.57, 0.35, 0.7], [0.48, 0.27, 0.62]])
target = torch.tensor([[0.88, 0.52, 0.17], [0.75, 0.39, 0.97]])
print(F.binary_cross_entropy(x, target))

print('--- binary_cross_entropy_with_logits')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[0.88, 0.52, 0.17], [0.75, 0.39, 0.97]])
print(F.binary_cross_entropy_with_logits(x, target))

print('--- kl_div')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[0.81, 0.52, 0.23], [0.7, 0.41, 0.87]])
print(F.kl_div(x, target))

print('--- poisson_nll_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[3.5, 2.1, 0.7], [3.0, 1.5, 3.9]])
print(F.poisson_nll_loss(x, target))

print('--- gaussian_nll_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
var = torch.tensor([[0.82, 1.7, 1.16], [0.62, 1.49, 0.95]])
print(F.gaussian_nll_loss(x, target, var))

print('--- hinge_embedding_loss')
x = torch.tensor([0.59, 0.3, 0.77, 0.48])
target = torch.tensor([1.0, -1.0, -1.0, 1.0])
print(F.hinge_embedding_loss(x, target))

print('--- margin_ranking_loss')
input1 = torch.tensor([0.4, -1.0, 1.3, -0.1])
input2 = torch.tensor([1.5, 0.1, -1.3, 1.0])
target = torch.tensor([1.0, -1.0, 1.0, -1.0])
print(F.margin_ranking_loss(input1, input2, target, margin=0.3))

print('--- cosine_embedding_loss')
input1 = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7], [0.2, -1.2, 1.1, -0.3]])
input2 = torch.tensor([[1.5, 0.1, -1.3, 1.0], [-0.5, 1.9, 0.4, -1.0], [1.3, -0.1, -1.5, 0.8]])
target = torch.tensor([1.0, -1.0, 1.0])
print(F.cosine_embedding_loss(input1, input2, target, margin=-0.9))

print('--- triplet_margin_loss')
anchor = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7], [0.2, -1.2, 1.1, -0.3]])
positive = torch.tensor([[1.5, 0.1, -1.3, 1.0], [-0.5, 1.9, 0.4, -1.0], [1.3, -0.1, -1.5, 0.8]])
negative = torch.tensor([[-1.1, 1.2, -0.2, -1.7], [0.6, -0.8, 1.5, 0.1], [-1.3, 1.0, -0.5, 1.9]])
print(F.triplet_margin_loss(anchor, positive, negative, margin=3))

print('--- soft_margin_loss')
x = torch.tensor([0.4, -1.0, 1.3, -0.1])
target = torch.tensor([1.0, -1.0, -1.0, 1.0])
print(F.soft_margin_loss(x, target))

print('--- multi_margin_loss')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7], [0.2, -1.2, 1.1, -0.3]])
target = torch.tensor([1, 0, 3])
print(F.multi_margin_loss(x, target))

print('--- multilabel_margin_loss')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
target = torch.tensor([[3, 0, -1, 1], [2, -1, 0, 0]])
print(F.multilabel_margin_loss(x, target))

print('--- multilabel_soft_margin_loss')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
target = torch.tensor([[0.88, 0.52, 0.17], [0.75, 0.39, 0.97]])
print(F.multilabel_soft_margin_loss(x, target))
