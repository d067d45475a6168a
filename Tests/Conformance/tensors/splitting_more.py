import torch

x = torch.arange(7)
print(torch.tensor_split(x, 3), x.tensor_split((1, 4)), torch.split_with_sizes(x, [3, 4]))
m = torch.arange(12).reshape(3, 4)
print(torch.hsplit(m, 2), m.vsplit(3), torch.hsplit(m, [1, 3]))
print([p.shape for p in m.tensor_split(2, dim=1)], torch.tensor_split(x, torch.tensor([2, 5])))
