# double(), float(), to(dtype), to(device) of modules.
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 1), nn.ReLU())
print(net[0].weight.dtype, net.double()[0].weight.dtype, net(torch.ones(1, 2, dtype=torch.float64)).dtype)
w = net[0].weight
net.float()
print(net[0].weight is w, net[0].weight.dtype, net.to("cpu") is net, net.to(torch.float64)[0].bias.dtype)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
net = net.to(device).float()
print(next(net.parameters()).device, net(torch.ones(1, 2).to(device)).shape)
