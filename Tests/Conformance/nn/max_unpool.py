import torch
from torch import nn

pool = nn.MaxPool2d(2, return_indices=True)
back = nn.MaxUnpool2d(2)
print(back, nn.MaxUnpool1d(3, 2, 1), nn.MaxUnpool2d((2, 3), stride=1))
x = torch.arange(16.0).reshape(1, 1, 4, 4)
values, places = pool(x)
print(back(values, places))
print(nn.MaxUnpool2d(2)(values, places, output_size=(5, 5)).shape)
values, places = nn.MaxPool1d(2, return_indices=True)(x[0, :, 0])
print(nn.MaxUnpool1d(2)(values, places))
