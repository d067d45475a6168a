# The examples of docs/operations.md, written from the catalogue: in-place fills
import torch
import torch.nn.functional as F

print('--- zero_')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.zero_(x))

print('--- fill_')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.fill_(x, 7))

print('--- copy_')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(x.copy_(other))

print('--- uniform_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.uniform_())

print('--- normal_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.normal_())

print('--- bernoulli_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.bernoulli_())

print('--- exponential_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.exponential_())

print('--- random_')
torch.manual_seed(0)
x = torch.tensor([0.4, -1.0])
print(x.random_(3))

print('--- fill')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.fill(x, 7))

print('--- log_normal_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.log_normal_())

print('--- cauchy_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.cauchy_())

print('--- geometric_')
torch.manual_seed(0)
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(x.geometric_(0.5))
