# Empty, 0-d, 3-d and 4-d tensors, long rows, lists of tensors.
import torch

print(torch.tensor([]))
print(torch.zeros(0, 3))
print(torch.zeros(2, 0))
print(torch.zeros(0, dtype=torch.int64))
print(torch.zeros(0, 2, dtype=torch.bool))
print(torch.zeros(1))
print(torch.zeros(1, 1, 1))
print(torch.arange(8).reshape(2, 2, 2))
print(torch.arange(4.0).reshape(1, 2, 1, 2) / 4)
print(torch.arange(16).reshape(2, 2, 2, 2))
print(torch.zeros(3, 1))
print([torch.tensor(1.0), torch.tensor([1, 2])])
print({"w": torch.ones(2)})
print((torch.zeros(2, 2),))
print(torch.ones(2, 30))
print(str(torch.tensor([1])), repr(torch.tensor(1.5)))
