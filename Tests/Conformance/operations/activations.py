# The examples of docs/operations.md, written from the catalogue: activations
import torch
import torch.nn.functional as F

print('--- relu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.relu(x))

print('--- sigmoid')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.sigmoid(x))

print('--- tanh')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.tanh(x))

print('--- silu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.silu(x))

print('--- leaky_relu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.leaky_relu(x))

print('--- prelu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
weight = torch.tensor([0.37])
print(torch.prelu(x, weight))

print('--- rrelu')
torch.manual_seed(0)
x = torch.tensor([-1.0, -2.0, 3.0])
print(F.rrelu(x, training=True))

print('--- elu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.elu(x))

print('--- selu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.selu(x))

print('--- celu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.celu(x))

print('--- gelu')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.gelu(x))

print('--- mish')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.mish(x))

print('--- softplus')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.softplus(x))

print('--- softsign')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.softsign(x))

print('--- hardtanh')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.hardtanh(x))

print('--- relu6')
x = torch.tensor([[1.8, -4.0, 5.3], [-0.4, -6.2, 3.1]])
print(F.relu6(x))

print('--- hardswish')
x = torch.tensor([[1.1, -2.5, 3.3], [-0.3, -3.9, 2.0]])
print(F.hardswish(x))

print('--- hardsigmoid')
x = torch.tensor([[1.1, -2.5, 3.3], [-0.3, -3.9, 2.0]])
print(F.hardsigmoid(x))

print('--- tanhshrink')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.tanhshrink(x))

print('--- logsigmoid')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.logsigmoid(x))

print('--- threshold')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.threshold(x, 0.3, 5))

print('--- glu')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(F.glu(x))

print('--- hardshrink')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.hardshrink(x))

print('--- softshrink')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.softshrink(x))

print('--- softmax')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.softmax(x, 1))

print('--- softmin')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(F.softmin(x, dim=1))

print('--- log_softmax')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.log_softmax(x, 1))
