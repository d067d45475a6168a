# The examples of docs/operations.md, written from the catalogue: layers
import torch
import torch.nn.functional as F

print('--- conv1d')
x = torch.linspace(-2.0, 2.0, 20).reshape(2, 2, 5)
weight = torch.linspace(-2.0, 2.0, 18).reshape(3, 2, 3)
bias = torch.tensor([-1.1, 1.2, -0.2])
print(torch.conv1d(x, weight, bias))

print('--- conv2d')
x = torch.arange(16.0).reshape(1, 1, 4, 4)
weight = torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]])
print(F.conv2d(x, weight, stride=2))

print('--- conv_transpose1d')
x = torch.tensor([[[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]], [[-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]]])
weight = torch.linspace(-2.0, 2.0, 18).reshape(2, 3, 3)
bias = torch.tensor([-1.1, 1.2, -0.2])
print(torch.conv_transpose1d(x, weight, bias))

print('--- conv_transpose2d')
x = torch.linspace(-2.0, 2.0, 18).reshape(1, 2, 3, 3)
weight = torch.linspace(-2.0, 2.0, 24).reshape(2, 3, 2, 2)
bias = torch.tensor([-1.1, 1.2, -0.2])
print(torch.conv_transpose2d(x, weight, bias))

print('--- max_pool1d')
x = torch.tensor([[[0.0, 3.5, 1.0, 4.5, 2.0, -0.5], [3.0, 0.5, 4.0, 1.5, -1.0, 2.5]]])
print(torch.max_pool1d(x, 2))

print('--- max_pool2d')
x = torch.arange(16.0).reshape(1, 1, 4, 4)
print(F.max_pool2d(x, 2))

print('--- avg_pool1d')
x = torch.tensor([[[0.4, -1.0, 1.3, -0.1, -1.5, 0.8], [-0.7, 1.7, 0.2, -1.2, 1.1, -0.3]]])
print(torch.avg_pool1d(x, 2))

print('--- avg_pool2d')
x = torch.arange(16.0).reshape(1, 1, 4, 4)
print(F.avg_pool2d(x, 2))

print('--- adaptive_avg_pool1d')
x = torch.tensor([[[0.4, -1.0, 1.3, -0.1, -1.5], [0.8, -0.7, 1.7, 0.2, -1.2]]])
print(torch.adaptive_avg_pool1d(x, 3))

print('--- adaptive_avg_pool2d')
x = torch.arange(20.0).reshape(1, 1, 5, 4)
print(F.adaptive_avg_pool2d(x, (3, 2)))

print('--- adaptive_max_pool1d')
x = torch.tensor([[[0.0, 3.5, 2.0, 0.5, -1.0], [2.5, 1.0, -0.5, 3.0, 1.5]]])
print(F.adaptive_max_pool1d(x, 3))

print('--- adaptive_max_pool2d')
x = torch.arange(20.0).reshape(1, 1, 5, 4)
print(F.adaptive_max_pool2d(x, (3, 2)))

print('--- conv3d')
x = torch.linspace(-2.0, 2.0, 54).reshape(1, 2, 3, 3, 3)
weight = torch.linspace(-2.0, 2.0, 32).reshape(2, 2, 2, 2, 2)
bias = torch.tensor([-1.1, 1.2])
print(torch.conv3d(x, weight, bias))

print('--- max_pool3d')
x = torch.tensor([[[[[0.0, 3.5, 7.0, 10.5], [14.0, 1.5, 5.0, 8.5], [12.0, -0.5, 3.0, 6.5], [10.0, 13.5, 1.0, 4.5]], [[8.0, 11.5, -1.0, 2.5], [6.0, 9.5, 13.0, 0.5], [4.0, 7.5, 11.0, 14.5], [2.0, 5.5, 9.0, 12.5]]]]])
print(torch.max_pool3d(x, 2))

print('--- avg_pool3d')
x = torch.linspace(-2.0, 2.0, 32).reshape(1, 1, 2, 4, 4)
print(F.avg_pool3d(x, 2))

print('--- adaptive_avg_pool3d')
x = torch.linspace(-2.0, 2.0, 36).reshape(1, 1, 3, 4, 3)
print(F.adaptive_avg_pool3d(x, (2, 2, 3)))

print('--- max_unpool1d')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1]]])
indices = torch.tensor([[[0, 3], [1, 2]]])
print(F.max_unpool1d(x, indices, 2))

print('--- max_unpool2d')
x = torch.tensor([[[[0.4, -1.0], [1.3, -0.1]]]])
indices = torch.tensor([[[[0, 3], [8, 15]]]])
print(F.max_unpool2d(x, indices, 2))

print('--- embedding')
x = torch.tensor([0, 2, 2])
weight = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(F.embedding(x, weight))

print('--- embedding_bag')
x = torch.tensor([[0, 2], [1, 1]])
weight = torch.tensor([[1.5, 0.1], [-1.3, 1.0], [-0.5, 1.9]])
print(F.embedding_bag(x, weight))

print('--- pad')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.pad(x, (1, 2)))

print('--- interpolate')
x = torch.tensor([[[[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]], [[-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]]]])
print(F.interpolate(x, scale_factor=2))

print('--- grid_sample')
x = torch.linspace(-2.0, 2.0, 40).reshape(1, 2, 4, 5)
grid = torch.tensor([[[[0.53, -0.02], [-0.58, 0.32], [-0.23, 0.66]], [[0.11, -0.44], [0.45, -0.1], [-0.66, 0.24]]]])
print(F.grid_sample(x, grid))

print('--- affine_grid')
theta = torch.tensor([[[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]]])
print(F.affine_grid(theta, (1, 1, 2, 3)))

print('--- im2col')
x = torch.arange(9.0).reshape(1, 1, 3, 3)
print(F.unfold(x, 2))

print('--- fold')
x = torch.linspace(-2.0, 2.0, 16).reshape(1, 4, 4)
print(F.fold(x, (3, 3), 2))

print('--- pixel_shuffle')
x = torch.linspace(-2.0, 2.0, 24).reshape(1, 4, 2, 3)
print(torch.pixel_shuffle(x, 2))

print('--- pixel_unshuffle')
x = torch.tensor([[[[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7]]]])
print(torch.pixel_unshuffle(x, 2))

print('--- channel_shuffle')
x = torch.tensor([[[0.4, -1.0], [1.3, -0.1], [-1.5, 0.8], [-0.7, 1.7]]])
print(torch.channel_shuffle(x, 2))

print('--- scaled_dot_product_attention')
query = torch.linspace(-2.0, 2.0, 24).reshape(1, 2, 3, 4)
key = torch.linspace(-2.0, 2.0, 24).reshape(1, 2, 3, 4)
value = torch.linspace(-2.0, 2.0, 24).reshape(1, 2, 3, 4)
print(F.scaled_dot_product_attention(query, key, value))

print('--- dropout')
torch.manual_seed(0)
x = torch.ones(2, 4)
print(F.dropout(x, 0.5))

print('--- dropout1d')
torch.manual_seed(0)
x = torch.ones(1, 4, 2)
print(F.dropout1d(x, 0.5))

print('--- dropout2d')
torch.manual_seed(0)
x = torch.ones(1, 4, 1, 2)
print(F.dropout2d(x, 0.5))

print('--- alpha_dropout')
torch.manual_seed(0)
x = torch.ones(2, 4)
print(F.alpha_dropout(x, 0.5, training=True))

print('--- feature_alpha_dropout')
torch.manual_seed(0)
x = torch.ones(1, 4, 2)
print(F.feature_alpha_dropout(x, 0.5, training=True))

print('--- normalize')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.normalize(x))

print('--- cosine_similarity')
x1 = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
x2 = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.cosine_similarity(x1, x2))

print('--- pairwise_distance')
x1 = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
x2 = torch.tensor([[1.5, 0.1, -1.3], [1.0, -0.5, 1.9]])
print(torch.pairwise_distance(x1, x2))

print('--- batch_norm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8], [-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]])
weight = torch.tensor([0.0, -1.5, 0.8])
bias = torch.tensor([1.0, -0.4, -1.8])
print(F.batch_norm(x, None, None, weight, bias, training=True))

print('--- layer_norm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
weight = torch.tensor([-1.1, 1.2, -0.2])
bias = torch.tensor([0.0, -1.5, 0.8])
print(torch.layer_norm(x, (3,), weight, bias))

print('--- group_norm')
x = torch.linspace(-2.0, 2.0, 16).reshape(2, 4, 2)
weight = torch.tensor([-1.1, 1.2, -0.2, -1.7])
bias = torch.tensor([0.0, -1.5, 0.8, -0.6])
print(torch.group_norm(x, 2, weight, bias))

print('--- instance_norm')
x = torch.tensor([[[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]], [[-0.7, 1.7, 0.2], [-1.2, 1.1, -0.3]]])
weight = torch.tensor([0.0, -1.5])
bias = torch.tensor([1.0, -0.4])
print(F.instance_norm(x, weight, bias))

print('--- rms_norm')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
weight = torch.tensor([-1.1, 1.2, -0.2])
print(torch.rms_norm(x, (3,), weight))
