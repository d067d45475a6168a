# parameters_to_vector and vector_to_parameters.
import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
v = parameters_to_vector(net.parameters())
print(v.shape, v)
vector_to_parameters(torch.arange(9.0), net.parameters())
print(list(net.parameters()))
print(net(torch.ones(1, 2)))
